using Klubba.Formats;

namespace Klubba.Questions;

/// <summary>Ordförandens manus as a paper: what to say, what can be heard, what is settled, what to mind.</summary>
public static class ScriptPaper
{
    public static Paper Of(Meeting meeting, string item)
    {
        var script = Script.Of(meeting, item);
        return new()
        {
            Kind = Words.Say("paper"),
            Title = script.Title,
            Body = meeting.Composition.Name,
            Day = Swedish.Iso(meeting.Notice.Date),
            Blocks =
            [
                new Heading(1, script.Title),
                .. Part("paper-say", script.Say),
                .. Replies(script),
                .. Part("paper-notes", script.Notes),
                .. Part("paper-settled", script.Settled),
                .. Part("paper-fallen", script.Fallen),
                .. script.Order is { } order ? (Block[])[new Heading(2, Words.Say("paper-order")), .. order.Split('\n').Select(line => new Paragraph(line))] : [],
            ],
        };
    }

    private static Phrases Words => Phrases.Script;

    private static IEnumerable<Block> Part(string heading, Values<string> lines) => lines.Count == 0 ? []
        : [new Heading(2, Words.Say(heading)), new ListBlock(false, lines.Select(l => new ListPoint(l)).ToValues())];

    private static IEnumerable<Block> Replies(Script script) => script.Replies.Count == 0 ? []
        : [new Heading(2, Words.Say("paper-replies")), new Facts(script.Replies.Select(r => new Fact(r.Hears, [r.Leads])).ToValues())];
}
