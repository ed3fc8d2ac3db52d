using Xunit;

namespace Klubba.Tests;

/// <summary>A log that is wrong gives one line: where, what, and how to mend it.</summary>
public class WrongInputTests
{
    /// <summary>A line that is right by itself; each case spoils one thing of it.</summary>
    private const string Right = """
        {"seq":1,"id":"019ce2c4-0000-7000-8000-000000000001","type":"note-entered","at":"2026-03-12T18:42:07+01:00","by":"p-4k7tq2xm","data":{"item":"i-00000001","by":["p-4k7tq2xm"],"text":"Över"}}
        """;

    public static TheoryData<string, string, string, string> Spoiled => new()
    {
        // what, its place in the line, what stands there instead, what must be said
        { "half a line", "\"text\":\"Över\"}}", "\"text\":\"Öv", "rad 1: raden är inte ett helt JSON-objekt. Rätta vid tecken 185; varje händelse står på en egen rad." },
        { "two events on a line", "\"Över\"}}", "\"Över\"}}{}", "rad 1: raden är inte ett helt JSON-objekt. Rätta vid tecken 190; varje händelse står på en egen rad." },
        { "a list", "{\"seq\":1", "[{\"seq\":1", "rad 1: raden är inte ett helt JSON-objekt. Rätta vid tecken 191; varje händelse står på en egen rad." },
        { "an unknown type", "note-entered", "note-enterd", "rad 1, fältet type: händelsen \"note-enterd\" är okänd. Menas note-entered?" },
        { "a type like no other", "note-entered", "anteckning", "rad 1, fältet type: händelsen \"anteckning\" är okänd. docs/events.md har alla händelser." },
        { "a type of ours that is no event", "note-entered", "composition", "rad 1, fältet type: händelsen \"composition\" är okänd. docs/events.md har alla händelser." },
        { "a kind of event", "note-entered", "meeting-event", "rad 1, fältet type: händelsen \"meeting-event\" är okänd. docs/events.md har alla händelser." },
        { "a type's name in another form", "note-entered", "note--entered", "rad 1, fältet type: händelsen \"note--entered\" är okänd. Menas note-entered?" },
        { "a type's name as in the code", "note-entered", "NoteEntered", "rad 1, fältet type: händelsen \"NoteEntered\" är okänd. docs/events.md har alla händelser." },
        { "a type in the runtime's own language", "note-entered", "note[[", "rad 1, fältet type: händelsen \"note[[\" är okänd. docs/events.md har alla händelser." },
        { "a missing field of the line", "\"by\":\"p-4k7tq2xm\",\"data\"", "\"data\"", "rad 1, fältet by: det saknas. Lägg till det." },
        { "a missing field of the event", ",\"text\":\"Över\"", "", "rad 1 (note-entered), fältet data.text: det saknas. Lägg till det." },
        { "a surplus field of the line", "\"seq\":1,", "\"seq\":1,\"nr\":1,", "rad 1, fältet nr: det är okänt. Fälten är seq, id, type, at, by, data." },
        { "a surplus field of the event", "\"text\"", "\"titel\":\"x\",\"text\"", "rad 1 (note-entered), fältet data.titel: det är okänt. Fälten är by, text, item, happened, despite, despiteReason." },
        { "a null that may be left out", "\"text\"", "\"despiteReason\":null,\"text\"", "rad 1 (note-entered), fältet data.despiteReason: det är null. Utelämna det som inte är känt." },
        { "a null that is needed", "\"Över\"", "null", "rad 1 (note-entered), fältet data.text: det är null. Skriv ett värde." },
        { "a null in a list", "[\"p-4k7tq2xm\"]", "[null]", "rad 1 (note-entered), fältet data.by: värdet har fel form. Se docs/events.md för fältets form och dess ord." },
        { "no data", "{\"item\":\"i-00000001\",\"by\":[\"p-4k7tq2xm\"],\"text\":\"Över\"}", "[]", "rad 1 (note-entered), fältet data: det är inget objekt. Skriv { … }." },
        { "a field that stands twice in the line", "\"seq\":1", "\"seq\":1,\"seq\":1", "rad 1, fältet seq: det står två gånger. Behåll det ena." },
        { "a field that stands twice in the event", "\"text\"", "\"text\":\"A\",\"text\"", "rad 1 (note-entered), fältet data.text: det står två gånger. Behåll det ena." },
        { "half a character in a text", "\"Över\"", "\"\\ud800\"", "rad 1: ett tecken är halvt (\\ud800–\\udfff utan sin andra hälft). Skriv tecknet helt." },
        { "half a character in a type", "note-entered", "note\\udc00", "rad 1: ett tecken är halvt (\\ud800–\\udfff utan sin andra hälft). Skriv tecknet helt." },
        { "half a character in a name", "\"text\"", "\"t\\ud83dext\"", "rad 1: ett tecken är halvt (\\ud800–\\udfff utan sin andra hälft). Skriv tecknet helt." },
        { "a number for a text", "\"Över\"", "7", "rad 1 (note-entered), fältet data.text: värdet har fel form. Se docs/events.md för fältets form och dess ord." },
        { "a time of the wrong form", "\"text\"", "\"happened\":\"18.24\",\"text\"", "rad 1 (note-entered), fältet data.happened: värdet har fel form. Se docs/events.md för fältets form och dess ord." },
        { "a moment without seconds", "T18:42:07", "T18:42", "rad 1, fältet at: tiden har fel form. Skriv som 2026-03-12T18:42:07+01:00." },
        { "a moment without offset", "07+01:00", "07Z", "rad 1, fältet at: tiden har fel form. Skriv som 2026-03-12T18:42:07+01:00." },
        { "a summer's offset in winter", "+01:00", "+02:00", "rad 1, fältet at: tiden är inte svensk tid. Förskjutningen ska då vara +01:00." },
        { "an hour that is not, in spring", "2026-03-12T18:42:07+01:00", "2026-03-29T02:30:00+01:00", "rad 1, fältet at: tiden är inte svensk tid. Förskjutningen ska då vara +02:00." },
        { "the winter's offset after the change in spring", "2026-03-12T18:42:07+01:00", "2026-03-29T03:30:00+01:00", "rad 1, fältet at: tiden är inte svensk tid. Förskjutningen ska då vara +02:00." },
        { "the summer's offset after the change in autumn", "2026-03-12T18:42:07+01:00", "2026-10-25T03:30:00+02:00", "rad 1, fältet at: tiden är inte svensk tid. Förskjutningen ska då vara +01:00." },
        { "a number that is not the line's", "\"seq\":1", "\"seq\":2", "rad 1, fältet seq: numret är 2. Numrera raderna utan lucka; här ska stå 1." },
        { "a number as text", "\"seq\":1", "\"seq\":\"1\"", "rad 1, fältet seq: det är inget heltal. Skriv radens nummer." },
        { "no UUID", "019ce2c4-0000-7000-8000-000000000001", "1", "rad 1, fältet id: det är inget UUID. Skriv ett UUID (version 7)." },
        { "a name for a key", "\"by\":\"p-4k7tq2xm\"", "\"by\":\"Karin\"", "rad 1, fältet by: det är ingen nyckel. Skriv nyckeln för den som antecknar (p-…) eller klubba." },
    };

    [Theory, MemberData(nameof(Spoiled))]
    public void A_line_that_is_wrong_says_where_and_how_to_mend_it(string what, string stands, string instead, string said)
    {
        Assert.Contains(stands, Right, StringComparison.Ordinal);
        Assert.Equal((what, said), (what, EventLog.Read(Right.Replace(stands, instead, StringComparison.Ordinal)).Problem?.ToString()));
    }

    [Fact]
    public void The_line_is_right_where_nothing_is_spoiled() => Assert.True(EventLog.Read(Right).Ok);

    [Fact]
    public void A_character_escaped_in_two_halves_is_whole() => Assert.True(EventLog.Read(Right.Replace("Över", @"\ud83d\ude00 \\u", StringComparison.Ordinal)).Ok);

    /// <summary>Both hours between two and three in the night of autumn are times; their offsets tell them apart.</summary>
    [Theory, InlineData("2026-10-25T02:30:00+02:00"), InlineData("2026-10-25T02:30:00+01:00")]
    public void The_hour_that_comes_twice_is_told_by_its_offset(string at) =>
        Assert.True(EventLog.Read(Right.Replace("2026-03-12T18:42:07+01:00", at, StringComparison.Ordinal)).Ok);

    [Theory]
    [InlineData("", "loggen: den är tom. Första raden är kallelsen (called).")]
    [InlineData("\n{}", "rad 1: raden är tom. Ta bort den.")]
    [InlineData("[]", "rad 1: raden är inget objekt. En rad är {\"seq\":…,\"id\":…,\"type\":…,\"at\":…,\"by\":…,\"data\":{…}}.")]
    [InlineData("<!doctype html>", "rad 1: raden är inte ett helt JSON-objekt. Rätta vid tecken 1; varje händelse står på en egen rad.")]
    public void What_is_no_log_is_told(string text, string said) => Assert.Equal(said, EventLog.Read(text).Problem?.ToString());

    [Fact]
    public void A_line_left_out_is_told_by_the_next_ones_number()
    {
        var lines = EventLog.Write(Ekeby.Opened().Entries).Split('\n').ToList();
        lines.RemoveAt(2);
        Assert.Equal("rad 3, fältet seq: numret är 4. Numrera raderna utan lucka; här ska stå 3.", EventLog.Read(string.Join('\n', lines)).Problem?.ToString());
    }

    [Fact]
    public void A_line_without_end_is_bounded() =>
        Assert.Equal("rad 1: raden är längre än 1000000 tecken. Lägg långa texter som handlingar.",
            EventLog.Read(Right.Replace("Över", new string('x', EventLog.MaxLineLength), StringComparison.Ordinal)).Problem?.ToString());

    [Fact]
    public void Depth_without_end_is_bounded() =>
        Assert.StartsWith("rad 1: raden är inte ett helt JSON-objekt.", EventLog.Read(Right.Replace("\"Över\"", new string('[', 100_000), StringComparison.Ordinal)).Problem?.ToString(), StringComparison.Ordinal);
}
