using System.Security.Cryptography;
using System.Text;
using Klubba.Tests;
using Klubba.Web.Keeping;
using Klubba.Web.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Klubba.Web.Tests;

/// <summary>Texts that may touch private persons lie beside the log, and can be erased without breaking it (decision D14).</summary>
public sealed class ErasureTests : IDisposable
{
    private const string Private = "Anna Ek berättade om sin sjukdom.";

    private static readonly string Name = Streams.Meeting(Ekeby.Notice.Meeting).Name;

    private readonly string folder = Directory.CreateTempSubdirectory("klubba-").FullName;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 12, 17, 0, 0, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Answer<Meeting> Tell(Store store, params Values<Event> events) => store.Append(Streams.Meeting(Ekeby.Notice.Meeting), new Act<Meeting>(Guid.CreateVersion7(), Key.Klubba, events));

    private static Answer<Register> Erase(Store store, string key) => store.Append(Streams.Municipality, new Act<Register>(Guid.CreateVersion7(), Key.Klubba, (_, desk) =>
        desk.Shelf.Erase(key) ? (Values<Event>)[new Erased(key, "dataskyddsförordningen artikel 17.1 d", new(2026, 3, 12))] : new Problem("texten", "den finns inte.", "")));

    private Store Held()
    {
        var store = new Store(folder, clock);
        Tell(store, Ekeby.Notice, new Opened(Ekeby.Ada), new ItemOpened(Ekeby.Item1, "1"), new SpeechNoted(Ekeby.Item1, Ekeby.Ada, Private), new NoteEntered(Ekeby.Item1, [Ekeby.Ada], "En anteckning."));
        return store;
    }

    private static string KeyOf(Store store, string text) => Assert.Single(store.Erasable(Name), t => t.Text == text).Key;

    private static string Stored(Store store)
    {
        var line = store.Write(writer => { using var find = writer.Command("select data from events where type = 'speech-noted'"); return (string)find.ExecuteScalar()!; });
        return line;
    }

    [Fact]
    public void The_log_holds_a_key_and_a_salted_hash_and_is_read_with_the_text()
    {
        using var store = Held();
        Assert.DoesNotContain("sjukdom", Stored(store), StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Private))), Stored(store), StringComparison.Ordinal);
        Assert.Contains($"\"text\":\"{KeyOf(store, Private)}:", Stored(store), StringComparison.Ordinal);
        using var anew = new Store(folder, clock);
        Assert.Equal(store.State(Streams.Meeting(Ekeby.Notice.Meeting))!.Log, anew.State(Streams.Meeting(Ekeby.Notice.Meeting))!.Log);
    }

    [Fact]
    public void An_erased_text_is_gone_from_every_file_and_the_chain_still_holds()
    {
        using (var store = Held())
        {
            Assert.IsType<Answer<Register>.Accepted>(Erase(store, KeyOf(store, Private)));
            var log = store.State(Streams.Meeting(Ekeby.Notice.Meeting))!.Log;
            Assert.Equal((Erased.Shown, "En anteckning."), (((SpeechNoted)log[3].Event).Text, ((NoteEntered)log[4].Event).Text));
            Assert.Null(store.Verify(Name));
            Assert.Equal("dataskyddsförordningen artikel 17.1 d", Assert.IsType<Erased>(store.State(Streams.Municipality)!.Log[0].Event).Ground);
        }
        Assert.Empty(Verification.Of(folder).Value.Problems);
        Assert.True(Backup.Make(folder, Path.Combine(folder, "kopia")).Ok);
        Assert.All(Directory.EnumerateFiles(folder), file => Assert.DoesNotContain("sjukdom", File.ReadAllText(file, Encoding.Latin1), StringComparison.Ordinal));
        using var anew = new Store(folder, clock);
        Assert.Equal(Erased.Shown, ((SpeechNoted)anew.State(Streams.Meeting(Ekeby.Notice.Meeting))!.Log[3].Event).Text);
    }

    [Fact]
    public void A_text_that_is_gone_without_an_erasure_or_changed_is_found()
    {
        using var store = Held();
        var key = KeyOf(store, Private);
        store.Write(writer => { writer.Run("update texts set bytes = cast('Något annat' as blob) where key = $key", ("$key", key)); return 0; });
        Assert.Contains(Verification.Of(folder).Value.Problems, p => p.Where == $"{Name}, texten {key}" && p.What.Contains("ändrad", StringComparison.Ordinal));
        store.Write(writer => { writer.Run("delete from texts where key = $key", ("$key", key)); return 0; });
        Assert.Contains(Verification.Of(folder).Value.Problems, p => p.Where == $"{Name}, texten {key}" && p.What.Contains("ingen radering", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_reads_anothers_text_by_writing_its_reference()
    {
        using var store = Held();
        var reference = System.Text.Json.Nodes.JsonNode.Parse(Stored(store))!["data"]!["text"]!.GetValue<string>();
        Tell(store, new NoteEntered(Ekeby.Item1, [Ekeby.Bo], reference), new ItemPostponed(Ekeby.Item2, reference));
        using var anew = new Store(folder, clock);
        var log = anew.State(Streams.Meeting(Ekeby.Notice.Meeting))!.Log;
        Assert.Equal(reference, ((NoteEntered)log[5].Event).Text);
        Assert.Equal(reference, ((ItemPostponed)log[6].Event).To);
    }

    [Fact]
    public void Nothing_made_of_it_before_shows_it_after()
    {
        using var store = Held();
        var town = new Town(store);
        Assert.Equal(Private, ((SpeechNoted)Assert.Single(town.Meetings).Log[3].Event).Text);
        Erase(store, KeyOf(store, Private));
        Assert.Equal(Erased.Shown, ((SpeechNoted)Assert.Single(town.Meetings).Log[3].Event).Text);
    }
}
