using System.IO.Compression;
using System.Net;
using System.Text;
using Klubba.Web.Office.Cases;
using Klubba.Web.Storage;

namespace Klubba.Web.Tests;

/// <summary>Cases and their documents: numbers, what may be uploaded, and who may see what.</summary>
public sealed class CaseTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n");

    private static string Id => Guid.CreateVersion7().ToString();

    /// <summary>The server with a case that its secretary has opened.</summary>
    private static async Task<Case> Opened(TownServer server, Visitor secretary, string title = "Lekplats i Norrby")
    {
        var list = $"/organ/{server.Today.Composition.Body}/arenden";
        using var opened = await secretary.Post(list, list, ("id", Id), ("key", Klubba.Web.Room.NewKey.Of('c')), ("title", title), ("unit", "KN"));
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        return Book(server).Case(opened.Headers.Location!.OriginalString["/arende/".Length..])!;
    }

    private static CaseBook Book(TownServer server) => new(server.Store);

    private static async Task<HttpResponseMessage> Add(Visitor secretary, Case to, (string, byte[])? file, params IEnumerable<(string Name, string Value)> more) =>
        await secretary.Attach($"/arende/{to.Key}", $"/arende/{to.Key}/handlingar", file,
            [("id", Id), ("title", "Ritning"), ("kind", "inkommen"), ("on", "2026-01-12"), .. more]);

    private static async Task<HttpStatusCode> Status(Visitor visitor, string path)
    {
        using var answer = await visitor.Get(path);
        return answer.StatusCode;
    }

    [Fact]
    public async Task A_case_gets_the_next_number_of_its_series_and_none_that_a_meeting_has_named()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var (first, second) = (await Opened(server, secretary), await Opened(server, secretary));
        var taken = server.Town.Meetings.SelectMany(m => m.Items).Select(i => i.Point.CaseNumber).OfType<string>().ToHashSet();
        Assert.DoesNotContain(first.Number, taken);
        long No(Case of) => long.Parse(of.Number[(of.Number.IndexOf('/', StringComparison.Ordinal) + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(No(first) + 1, No(second));
        Assert.StartsWith($"KN {server.Store.Today().Year}/", first.Number, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_opens_one_case()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var list = $"/organ/{server.Today.Composition.Body}/arenden";
        var (before, id) = (Book(server).Of(server.Today.Composition.Body).Count, Id);
        var key = Klubba.Web.Room.NewKey.Of('c');
        for (var i = 0; i < 2; i++)
        {
            using var sent = await secretary.Post(list, list, ("id", id), ("key", key), ("title", "Lekplats"), ("unit", "KN"));
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        }
        Assert.Equal(before + 1, Book(server).Of(server.Today.Composition.Body).Count);
    }

    [Fact]
    public async Task A_document_is_kept_with_its_versions_and_fetched_as_a_file_to_be_saved()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var opened = await Opened(server, secretary);
        using var added = await Add(secretary, opened, ("../../hemlig <script>.PDF", Pdf));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var document = Assert.Single(Book(server).Case(opened.Key)!.Documents);
        byte[] later = [.. Pdf, .. "%%EOF\n"u8];
        using var again = await secretary.Attach($"/arende/{opened.Key}", $"/arende/{opened.Key}/handlingar/{document.Key}", ("ritning.pdf", later), ("id", Id));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        foreach (var (version, bytes) in ((int, byte[])[])[(1, Pdf), (2, later)])
        {
            using var fetched = await secretary.Get($"/arende/{opened.Key}/handlingar/{document.Key}/{version}");
            Assert.Equal(bytes, await fetched.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal("application/pdf", fetched.Content.Headers.ContentType!.ToString());
            Assert.Equal("attachment", fetched.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal($"{Address.Slug(opened.Number)}-1-{version}.pdf", fetched.Content.Headers.ContentDisposition.FileName);
            Assert.Equal("nosniff", fetched.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(fetched.Headers.CacheControl!.NoStore);
        }
        Assert.DoesNotContain("hemlig", await secretary.Page($"/arende/{opened.Key}"), StringComparison.Ordinal);
    }

    public static TheoryData<string, string, byte[]> Refused => new()
    {
        { "a page called a PDF", "sida.pdf", "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray() },
        { "a page called a text", "sida.txt", " \n<html><script>alert(1)</script>"u8.ToArray() },
        { "a page", "sida.html", "<!DOCTYPE html>"u8.ToArray() },
        { "a drawing with script", "bild.svg", "<svg onload='alert(1)'/>"u8.ToArray() },
        { "a page that begins as a PDF", "sida.pdf", "%PDF-1.7<script>alert(1)</script>"u8.ToArray() },
        { "a program", "program.exe", [(byte)'M', (byte)'Z', 0, 1, 2] },
        { "a PDF called a program", "ritning.exe", Pdf },
        { "a PDF with two endings", "ritning.pdf.html", Pdf },
        { "a PDF called a Word document", "ritning.docx", Pdf },
        { "a text with a null", "text.txt", "Hej\0!"u8.ToArray() },
        { "a text that is not UTF-8", "text.txt", [0x48, 0xE5, 0x6A] },
        { "a package that is no document", "arkiv.docx", Zip("evil.txt") },
        { "a document with macros", "makro.docx", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin") },
        { "a broken package", "trasig.docx", [(byte)'P', (byte)'K', 3, 4, 9, 9, 9] },
        { "an empty file", "tom.pdf", [] },
        { "a file without ending", "ritning", Pdf },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_is_not_a_document_is_not_taken(string what, string name, byte[] bytes)
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var opened = await Opened(server, secretary);
        using var answer = await Add(secretary, opened, (name, bytes));
        Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, what);
        Assert.Empty(Book(server).Case(opened.Key)!.Documents);
    }

    [Theory, InlineData("bild.JPG", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, "JPEG"), InlineData("text.md", new byte[] { 0xC3, 0xA5 }, "text"), InlineData("bild.png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10 }, "PNG")]
    public void A_file_is_known_by_its_content(string name, byte[] bytes, string kind)
    {
        Assert.Equal(kind, FileKind.Of(bytes)!.Name);
        Assert.True(FileKind.Of(bytes)!.IsCalled(Path.GetExtension(name)));
    }

    [Fact]
    public void Office_documents_are_known_by_what_their_packages_hold() =>
        Assert.Equal(("Word", "Excel"), (FileKind.Of(Zip("[Content_Types].xml", "word/document.xml"))!.Name, FileKind.Of(Zip("[Content_Types].xml", "xl/workbook.xml"))!.Name));

    [Fact]
    public async Task A_file_over_the_bound_is_told_of_and_not_kept()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var opened = await Opened(server, secretary);
        var large = new byte[(20 << 20) + 1];
        Pdf.CopyTo(large, 0);
        using var answer = await Add(secretary, opened, ("stor.pdf", large));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("20 MB", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Empty(Book(server).Case(opened.Key)!.Documents);
    }

    [Fact]
    public async Task No_form_brings_a_hash_of_its_own_to_reach_what_somebody_else_keeps()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var opened = await Opened(server, secretary);
        foreach (var e in (CaseEvent[])[new DocumentAdded("d-stulen00", "Stulen", new(2026, 1, 12), new string('a', 64)), new DocumentVersionAdded("d-stulen00", new string('a', 64), new(2026, 1, 12)), new CaseOpened("c-annan000", "KN 1", "Annat", new(2026, 1, 12))])
        {
            using var answer = await secretary.Post($"/arende/{opened.Key}", $"/arende/{opened.Key}/handelse/{EventLog.NameOf(e)}", ("id", Id), ("data", EventLog.WriteData(e)));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_secret_document_is_for_readers_of_secrets_and_for_others_the_same_as_not_there()
    {
        await using var server = await TownServer.Start();
        var registrar = server.Key("Moa Tallvik");
        server.Give(registrar, Duty.Registrar);
        using var secretary = server.SignedIn(server.Secretary);
        using var other = server.SignedIn(registrar);
        var opened = await Opened(server, secretary);
        using var added = await Add(secretary, opened, ("larm.pdf", Pdf), ("title", "Larmritning"), ("provision", "18 kap. 8 §"), ("neutral", "Säkerhetsfråga"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var document = Assert.Single(Book(server).Case(opened.Key)!.Documents);
        Assert.Equal("18 kap. 8 §", document.Secrecy!.Provision);
        var path = $"/arende/{opened.Key}/handlingar/{document.Key}";
        Assert.Equal(HttpStatusCode.OK, await Status(secretary, $"{path}/1"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(other, $"{path}/1"));
        Assert.Contains(new People.Journal(server.Store, TimeProvider.System).Of(opened.Body!, _ => false), row => row.By == server.Secretary && row.About == $"{path}/1");
        var page = WebUtility.HtmlDecode(await other.Page($"/arende/{opened.Key}"));
        Assert.DoesNotContain("Larmritning", page, StringComparison.Ordinal);
        Assert.Contains("Säkerhetsfråga", page, StringComparison.Ordinal);
        using var version = await other.Attach($"/arende/{opened.Key}", path, ("larm.pdf", Pdf), ("id", Id));
        Assert.Equal(HttpStatusCode.NotFound, version.StatusCode);
        using var lifted = await other.Post($"/arende/{opened.Key}", $"/arende/{opened.Key}/handelse/secrecy-lifted", ("id", Id), ("data", EventLog.WriteData(new SecrecyLifted(new(2026, 1, 12), "nyfiken", document.Key))));
        Assert.Equal(HttpStatusCode.NotFound, lifted.StatusCode);
    }

    [Fact]
    public async Task A_secret_case_is_not_there_for_who_may_not_read_secrets()
    {
        await using var server = await TownServer.Start();
        var registrar = server.Key("Moa Tallvik");
        server.Give(registrar, Duty.Registrar);
        using var secretary = server.SignedIn(server.Secretary);
        using var other = server.SignedIn(registrar);
        var opened = await Opened(server, secretary, "Larmet i Kvarnsalen");
        using var set = await secretary.Post($"/arende/{opened.Key}", $"/arende/{opened.Key}/handelse/secrecy-set", ("id", Id), ("data", "{}"), ("x.secrecy.provision", "18 kap. 8 §"));
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await Status(secretary, $"/arende/{opened.Key}"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(other, $"/arende/{opened.Key}"));
        Assert.DoesNotContain("Kvarnsalen", await other.Page($"/organ/{opened.Body}/arenden"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_and_strangers_have_no_way_into_the_register()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var opened = await Opened(server, secretary);
        using var added = await Add(secretary, opened, ("ritning.pdf", Pdf));
        var document = Assert.Single(Book(server).Case(opened.Key)!.Documents);
        using var member = server.SignedIn(server.Key("Håkan Tornberg"));
        using var anyone = server.Anyone();
        foreach (var path in (string[])[$"/organ/{opened.Body}/arenden", $"/arende/{opened.Key}", $"/arende/{opened.Key}/handlingar/{document.Key}/1", "/arende/c-finnsinte", "/arende/..%2f", $"/arende/{opened.Key}/handlingar/{document.Key}/2"])
        {
            Assert.Equal(HttpStatusCode.NotFound, await Status(member, path));
            Assert.Equal(HttpStatusCode.NotFound, await Status(anyone, path));
        }
        using var sent = await member.Attach("/arbete", $"/arende/{opened.Key}/handlingar", ("ritning.pdf", Pdf), ("id", Id), ("title", "Ritning"), ("kind", "inkommen"), ("on", "2026-01-12"));
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
    }

    [Fact]
    public async Task Who_takes_part_reads_the_documents_that_a_meeting_was_called_with_until_they_are_secret()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        using var member = server.SignedIn(server.Key("Håkan Tornberg"));
        var opened = await Opened(server, secretary);
        using var added = await Add(secretary, opened, ("ritning.pdf", Pdf));
        var document = Assert.Single(Book(server).Case(opened.Key)!.Documents);
        var path = $"/arende/{opened.Key}/handlingar/{document.Key}/1";
        using var told = await secretary.Tell(server.Today, "konsol", new ItemAdded(new("i-lekplats", opened.Title, opened.Number, Documents: [new(document.Key, "Ritning")])));
        Assert.Equal(HttpStatusCode.Redirect, told.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await Status(member, path));
        using var set = await secretary.Post($"/arende/{opened.Key}", $"/arende/{opened.Key}/handelse/secrecy-set", ("id", Id), ("data", EventLog.WriteData(new SecrecySet(new("18 kap. 8 §"), document.Key))));
        Assert.Equal(HttpStatusCode.NotFound, await Status(member, path));
    }

    [Fact]
    public async Task A_staff_report_needs_no_file_but_a_proposal_and_may_be_changed()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var opened = await Opened(server, secretary);
        using var none = await Add(secretary, opened, null);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
        using var added = await Add(secretary, opened, null, ("clauses", "Lekplatsen byggs.\n\nKostnaden är 200 000 kr."), ("by", "förvaltningen"), ("summary", "Norrby saknar lekplats."));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var document = Assert.Single(Book(server).Case(opened.Key)!.Documents);
        Assert.Equal(new DecisionProposed(document.Key, ["Lekplatsen byggs.", "Kostnaden är 200 000 kr."], "förvaltningen", "Norrby saknar lekplats."), document.Proposed);
        using var changed = await secretary.Post($"/arende/{opened.Key}", $"/arende/{opened.Key}/handelse/decision-proposed", ("id", Id), ("data", EventLog.WriteData(new DecisionProposed(document.Key, []))), ("x.clauses[]", "Lekplatsen byggs inte."));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(["Lekplatsen byggs inte."], Book(server).Case(opened.Key)!.Documents[0].Proposed!.Clauses);
    }

    private static byte[] Zip(params string[] names)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
            foreach (var name in names)
                zip.CreateEntry(name).Open().Dispose();
        return memory.ToArray();
    }
}
