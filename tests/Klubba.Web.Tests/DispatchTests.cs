using System.Net;
using Klubba.Web.Dispatching;
using Klubba.Web.Storage;
using MimeKit;

namespace Klubba.Web.Tests;

/// <summary>Extracts to their addressees: what is sent, what comes back, and what the log tells of it.</summary>
public sealed class DispatchTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_extract_goes_out_by_mail_and_the_log_tells_it_once()
    {
        await using var smtp = new FakeSmtp();
        using var post = new Post(smtp);
        post.Put(post.Item, ("Kommunstyrelsen", "ks@ekeby.example"));
        await post.Outbox.Round(Stop);
        await post.Outbox.Round(Stop);
        var mail = MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Assert.Single(smtp.Taken))), Stop);
        Assert.Equal(("ks@ekeby.example", "Kommunstyrelsen"), (mail.To.Mailboxes.Single().Address, mail.To.Mailboxes.Single().Name));
        Assert.Contains(post.Item.Point.Title, mail.TextBody, StringComparison.Ordinal);
        var attached = Assert.IsType<MimePart>(Assert.Single(mail.Attachments), exactMatch: false);
        Assert.Equal("application/pdf", attached.ContentType.MimeType);
        Assert.Equal(LetterState.Sent, post.Letter.State);
        Assert.Equal((Key.Klubba, ["Kommunstyrelsen"]), Assert.Single(post.Sent.Select(line => (line.By, ((Dispatched)line.Event).To))));
    }

    [Theory]
    [InlineData("550 no such user", LetterState.Bounced), InlineData("451 try later", LetterState.Queued)]
    public async Task What_is_not_taken_is_never_shown_as_sent(string answer, LetterState state)
    {
        await using var smtp = new FakeSmtp { Answers = { ["ks@ekeby.example"] = answer } };
        using var post = new Post(smtp);
        post.Put(post.Item, ("Kommunstyrelsen", "ks@ekeby.example"), ("Revisorerna", "revisorerna@ekeby.example"));
        await post.Outbox.Round(Stop);
        var letters = post.Outbox.Of(PostedTown.Key);
        Assert.Equal([(state, "Kommunstyrelsen"), (LetterState.Sent, "Revisorerna")], letters.OrderBy(l => l.To, StringComparer.Ordinal).Select(l => (l.State, l.To)));
        Assert.Equal(["Revisorerna"], post.Sent.SelectMany(line => ((Dispatched)line.Event).To));
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_tried_again_a_few_times_and_then_given_up()
    {
        var smtp = new FakeSmtp();
        using var post = new Post(smtp);
        await smtp.DisposeAsync();
        post.Put(post.Item, ("Kommunstyrelsen", "ks@ekeby.example"));
        await post.Outbox.Round(Stop);
        await post.Outbox.Round(Stop); // not due yet
        Assert.Equal((LetterState.Queued, 1), (post.Letter.State, post.Letter.Tries));
        for (var i = 0; i < 10; i++)
        {
            post.Town.Clock.Advance(TimeSpan.FromHours(5));
            await post.Outbox.Round(Stop);
        }
        Assert.Equal((LetterState.Failed, 6), (post.Letter.State, post.Letter.Tries));
        Assert.Empty(post.Sent);
    }

    [Fact]
    public async Task What_came_back_is_told_by_the_log_and_can_be_sent_anew()
    {
        await using var smtp = new FakeSmtp();
        using var post = new Post(smtp);
        post.Put(post.Item, ("Kommunstyrelsen", "fel@ekeby.example"));
        await post.Outbox.Round(Stop);
        Assert.Contains(post.Now.Sent, s => s.To == "Kommunstyrelsen");
        post.Outbox.Returned(post.Letter, Guid.CreateVersion7(), post.Town.Secretary, "Adressen finns inte.");
        Assert.Equal(LetterState.Bounced, post.Letter.State);
        Assert.DoesNotContain(post.Now.Sent, s => s.To == "Kommunstyrelsen");
        post.Outbox.Again(post.Letter, "ratt@ekeby.example");
        await post.Outbox.Round(Stop);
        Assert.Equal(LetterState.Sent, post.Letter.State);
        Assert.Contains(post.Now.Sent, s => s.To == "Kommunstyrelsen");
        Assert.Equal(2, post.Sent.Count());
    }

    [Fact]
    public async Task Without_mail_an_extract_is_handed_over_and_that_is_told()
    {
        await using var smtp = new FakeSmtp();
        using var post = new Post(smtp);
        post.Put(post.Item, ("Kommunstyrelsen", null));
        await post.Outbox.Round(Stop);
        Assert.Equal(LetterState.ByHand, post.Letter.State);
        Assert.Empty(post.Sent);
        post.Outbox.HandedOver(post.Letter);
        post.Outbox.HandedOver(post.Letter);
        Assert.Single(post.Sent);
        Assert.Empty(smtp.Taken);
    }

    [Fact]
    public async Task A_secret_item_is_never_mailed_and_what_is_approved_by_itself_alone_tells_nothing_of_the_rest()
    {
        await using var smtp = new FakeSmtp();
        using var post = new Post(smtp);
        post.Put(post.Town.Meeting.Items.Find(i => i.Point.Secrecy is not null)!, ("Kommunstyrelsen", "ks@ekeby.example"));
        await post.Outbox.Round(Stop);
        Assert.Equal(LetterState.Failed, post.Letter.State);
        Assert.Empty(smtp.Taken);
    }

    [Fact]
    public async Task Only_the_secretary_dispatches_and_the_same_form_twice_is_one_extract()
    {
        await using var server = await TownServer.Start();
        var meeting = server.Town.At("kulturnamnden", "2026-03-12")!;
        var item = meeting.Items.Find(i => i.Number == "25")!;
        using var member = server.SignedIn(server.Key("Håkan Tornberg"));
        using var denied = await member.Get($"/m/{meeting.Key}/expediering");
        using var file = await member.Get($"/m/{meeting.Key}/utdrag/25");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (denied.StatusCode, file.StatusCode));
        using var secretary = server.SignedIn(server.Secretary);
        var id = Guid.CreateVersion7().ToString();
        for (var i = 0; i < 2; i++)
        {
            using var put = await secretary.Post($"/m/{meeting.Key}/expediering", $"/m/{meeting.Key}/expediera", ("id", id), ($"to.{item.Key}", "0"), ($"other.{item.Key}", "Länsbiblioteket"), ($"mail.{item.Key}.other", "lan@example.org"));
            Assert.Equal(HttpStatusCode.Redirect, put.StatusCode);
        }
        var page = WebUtility.HtmlDecode(await secretary.Page($"/m/{meeting.Key}/expediering"));
        Assert.Contains("(lan@example.org)", page, StringComparison.Ordinal);
        Assert.Contains("E-post är inte inställd.", page, StringComparison.Ordinal);
        Assert.Equal(2, server.Outbox.Of(meeting.Key).Count);
        using var pdf = await secretary.Get($"/m/{meeting.Key}/utdrag/25");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        using var wrong = await secretary.Post($"/m/{meeting.Key}/expediering", $"/m/{meeting.Key}/expediera", ("id", Guid.CreateVersion7().ToString()), ($"other.{item.Key}", "Någon"), ($"mail.{item.Key}.other", "ingen adress"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
    }

    [Theory]
    [InlineData("{\"host\":\"mail.example\",\"from\":\"namnd@ekeby.example\"}", null)]
    [InlineData("{\"host\":\"mail.example\",\"from\":\"namnd\"}", "from saknas eller är ingen adress.")]
    [InlineData("{\"host\":\"mail.example\",\"from\":\"a@b.example\",\"security\":\"none\"}", "security är none, och servern är en annan dator.")]
    [InlineData("{\"host\":\"mail.example\",\"from\":\"a@b.example\",\"port\":\"många\"}", "port är ingen port.")]
    [InlineData("inte json", "den går inte att läsa som JSON.")]
    public void Settings_are_read_from_the_folder_and_what_is_wrong_is_told(string text, string? wrong)
    {
        var folder = Directory.CreateTempSubdirectory("klubba-").FullName;
        File.WriteAllText(Path.Combine(folder, "mail.json"), text);
        var read = MailSettings.Read(folder, _ => null);
        Directory.Delete(folder, recursive: true);
        Assert.Equal(wrong, read!.Value.Problem?.What);
    }

    [Fact]
    public void The_password_of_the_mail_is_in_no_text_of_the_settings()
    {
        var settings = MailSettings.Read("/", name => name switch { "KLUBBA_SMTP_HOST" => "mail.example", "KLUBBA_SMTP_FROM" => "a@b.example", "KLUBBA_SMTP_PASSWORD" => "hemligt", _ => null })!.Value.Value;
        Assert.Equal("hemligt", settings.Password);
        Assert.DoesNotContain("hemligt", $"{settings} {new { settings }}", StringComparison.Ordinal);
    }

    /// <summary>The town with an outbox and a mail server.</summary>
    private sealed class Post : IDisposable
    {
        public Post(FakeSmtp smtp)
        {
            var settings = new ServerSettings("") { Mail = new("127.0.0.1", smtp.Port, "none", new("Kulturnämnden", "kn@ekeby.example")) };
            Outbox = new(Town.Store, new(Town.Town, settings), Town.Clock);
        }

        public PostedTown Town { get; } = new();

        public Outbox Outbox { get; }

        /// <summary>An approved item that anyone may read.</summary>
        public ItemState Item => Town.Meeting.Items.Find(i => i.Number == "25")!;

        public ItemState Now => Town.Meeting.Item(Item.Key)!;

        public Letter Letter => Assert.Single(Outbox.Of(PostedTown.Key));

        /// <summary>Lines that tell of the dispatch, since the town began.</summary>
        public IEnumerable<Entry> Sent => Town.Meeting.Log.Where(line => line.Event is Dispatched && line.By == Key.Klubba);

        public void Put(ItemState item, params (string To, string? Mail)[] letters) => Outbox.Put(Guid.CreateVersion7(), PostedTown.Key, letters.Select(l => (item.Key, l.To, l.Mail)));

        public void Dispose()
        {
            Outbox.Dispose();
            Town.Dispose();
        }
    }
}
