namespace Klubba.Lines;

/// <summary>Läser en paragraf: its heading, then each section for what it is.</summary>
internal sealed class ItemReader(Line[] lines, ItemPart part, string? body, int width, HeadingGuess guess, List<VoteList> annexes, string path, Trace trace)
{
    /// <summary>More proposals than a matter can have: then they are not compared with each other.</summary>
    private const int Most = 200;

    private readonly List<string> clauses = [];
    private readonly List<string> recommendations = [];
    private readonly List<Amount> amounts = [];
    private readonly List<Proposal> proposals = [];
    private readonly HashSet<Proposal> motions = [];
    private readonly List<string> documents = [];
    private readonly List<string> dispatch = [];
    private readonly List<string> summary = [];
    private readonly List<Passage> remainder = [];
    private readonly List<string> baseClauses = [];
    private readonly Questions questions = new(trace, path);
    private readonly Statements statements = new(trace, path);
    private string? baseOwner;
    private bool immediate;

    public Questions Votes => questions;

    public Item Read()
    {
        var heading = lines[part.Start];
        heading.Kind = LineKind.Heading;
        var tables = VoteList.Tables(lines, part.Start + 1, part.End);
        var sections = Section.Of(lines, part.Start + 1, part.End, width, titled: part.Top < part.Start || HasTitle(part.Heading.Rest), body, guess);
        if (part.Top < part.Start) sections[0].Lines.InsertRange(0, [.. lines[part.Top..part.Start], new Line(new(heading.Page, heading.Number, ""), heading.Index)]);
        var title = TitleBlock.Of(part.Heading, heading, sections[0].Lines, body);
        sections[0].Lines.Clear();
        sections[0].Lines.AddRange(title.Rest);
        NoteHeading(title, heading);
        immediate = title.Immediate;
        if (!sections.Exists(section => section.Kind == SectionKind.Decision)) ReadNotings(sections[0]);
        foreach (var section in sections) Read(section);
        NameKinds();
        questions.Attach(tables);
        questions.AttachAnnexes(annexes);
        statements.Close();
        questions.Close();
        return Made(title);
    }

    private static bool HasTitle(string rest) => rest.Length > 0 && CaseNumbers.Whole(rest) is null && CaseNumbers.WordAt(rest) < rest.Length;

    private void NoteHeading(TitleBlock title, Line heading)
    {
        trace.Note($"{path}.number", heading);
        if (title.TitleLine is { } line) trace.Note($"{path}.title", line);
        if (title.CaseNumberLine is { } number) trace.Note($"{path}.caseNumber", number);
    }

    private void Read(Section section)
    {
        questions.NoteSection(section.HeadingText);
        switch (section.Kind)
        {
            case SectionKind.Decision or SectionKind.Recommendation:
                ReadDecision(section);
                break;
            case SectionKind.Summary:
                ReadSummary(section);
                break;
            case SectionKind.Documents:
                ReadList(section, documents, "documents");
                break;
            case SectionKind.Dispatch:
                ReadList(section, dispatch, "dispatch");
                break;
            case SectionKind.Reservation or SectionKind.Statement or SectionKind.NonParticipants or SectionKind.Disqualified:
                statements.Take(section);
                Keep(section);
                break;
            case SectionKind.Immediate:
                immediate |= TitleBlock.IsImmediate(section.HeadingText ?? "") || section.Paragraphs.Exists(paragraph => TitleBlock.IsImmediate(paragraph.Text));
                Keep(section);
                break;
            case SectionKind.Lead or SectionKind.Proposals or SectionKind.Base or SectionKind.Procedure or SectionKind.Vote:
                ReadProceedings(section);
                break;
            case SectionKind.Background or SectionKind.Speeches:
                Keep(section);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"{section.Kind} is not read");
        }
    }

    private void ReadDecision(Section section)
    {
        var read = Clauses.Of(section, body);
        var leadIn = 0;
        foreach (var clause in read.Found)
        {
            var list = clause.Recommended ? recommendations : clauses;
            trace.Note($"{path}.{(clause.Recommended ? "recommendations" : "clauses")}[{list.Count}]", clause.First);
            list.Add(clause.Text);
            amounts.AddRange(Amounts.In(clause.Text, list.Count));
            immediate |= TitleBlock.IsImmediate(clause.Text);
            while (leadIn < read.LeadIns.Count && read.LeadIns[leadIn].First.Index < clause.First.Index) leadIn++;
            if (leadIn > 0 && Proposals.OnMotionOf(read.LeadIns[leadIn - 1].Text, clause.Text) is { } moved) AddMotion(moved, read.LeadIns[leadIn - 1].First);
        }
        foreach (var line in section.Lines)
        {
            if (!line.Blank) line.Kind = LineKind.Text;
        }
        foreach (var paragraph in read.LeadIns) Keep(section, [paragraph]);
    }

    /// <summary>A proposal; what the decision's lead-in told already ("På förslag av …") is not told twice.</summary>
    private void Add(Proposal proposal, Line at)
    {
        var told = motions.Count == 0 ? -1 : proposals.FindIndex(other => other.Kind == proposal.Kind && other.By.Equals(proposal.By) && motions.Contains(other));
        if (told >= 0)
        {
            proposals[told] = proposal;
            return;
        }
        trace.Note($"{path}.proposals[{proposals.Count}]", at);
        proposals.Add(proposal);
    }

    private void AddMotion(Proposal moved, Line at)
    {
        if (motions.Count > Most || proposals.Exists(other => other.Kind == moved.Kind && other.By.Equals(moved.By))) return;
        Add(moved, at);
        motions.Add(moved);
    }

    private void ReadSummary(Section section)
    {
        if (section.Paragraphs.Count == 0) return;
        if (summary.Count == 0) trace.Note($"{path}.summary", section.Paragraphs[0].First);
        foreach (var paragraph in section.Paragraphs)
        {
            summary.Add(paragraph.Marker is null ? paragraph.Text : $"{paragraph.Marker} {paragraph.Text}");
            foreach (var line in paragraph.Lines) line.Kind = LineKind.Text;
        }
    }

    private void ReadList(Section section, List<string> list, string name)
    {
        foreach (var paragraph in section.Paragraphs)
        {
            if (TitleBlock.IsImmediate(paragraph.Text)) immediate = true;
            trace.Note($"{path}.{name}[{list.Count}]", paragraph.First);
            list.Add(paragraph.Numbered ? $"{paragraph.Marker} {paragraph.Text}" : paragraph.Text);
            foreach (var line in paragraph.Lines) line.Kind = LineKind.Text;
        }
    }

    /// <summary>"Informationen noteras." under a title and no heading: the whole decision of such an item.</summary>
    private void ReadNotings(Section lead)
    {
        foreach (var paragraph in lead.Paragraphs)
        {
            if (paragraph.Marker is not null || paragraph.Text.Length > 600 || !Clauses.IsNoting(paragraph.Text)) continue;
            trace.Note($"{path}.clauses[{clauses.Count}]", paragraph.First);
            clauses.Add(paragraph.Text);
            foreach (var line in paragraph.Lines) line.Kind = LineKind.Text;
        }
    }

    /// <summary>A proposal that a later sentence calls an amendment or an addition is one.</summary>
    private void NameKinds()
    {
        for (var i = 0; i < proposals.Count && remainder.Count * (long)proposals.Count < Most * Most; i++)
        {
            if (proposals[i].Kind is not (ProposalKind.Other or ProposalKind.Alternative) || proposals[i].By.Count == 0) continue;
            var mover = proposals[i].By[0].Name;
            foreach (var passage in remainder)
            {
                if (Proposals.KindNamed(passage.Text, mover) is { } kind) proposals[i] = proposals[i] with { Kind = kind };
            }
        }
    }

    /// <summary>Proposals, what the chair put, votes; what is neither is kept.</summary>
    private void ReadProceedings(Section section)
    {
        var hint = section.HeadingText is { } heading && heading.Has("tillägg") ? SectionKindHint.Addition : SectionKindHint.None;
        var kept = new List<Paragraph>();
        foreach (var paragraph in section.Paragraphs)
        {
            if (paragraph.First.Kind is null && !ReadProceedings(paragraph, section, hint)) kept.Add(paragraph);
        }
        if (section.Kind == SectionKind.Base) TakeBase(section, kept);
        Keep(section, kept);
    }

    /// <summary>What the papers propose, where nobody at the meeting moves it under the same heading.</summary>
    private void TakeBase(Section section, List<Paragraph> paragraphs)
    {
        if (paragraphs.Count != section.Paragraphs.Count || baseClauses.Count > 0) return;
        baseOwner ??= Proposals.BaseOwner(section.HeadingText ?? "");
        foreach (var paragraph in paragraphs)
        {
            if (Clauses.IsLeadIn(paragraph.Text) is not null || Questions.HasFinding(paragraph.Text)) continue;
            baseClauses.Add(paragraph.Text);
            foreach (var line in paragraph.Lines) line.Kind = LineKind.Text;
        }
        paragraphs.RemoveAll(paragraph => paragraph.First.Kind == LineKind.Text);
    }

    /// <summary>True where every sentence became a proposal, so that no words are left over.</summary>
    private bool ReadProceedings(Paragraph paragraph, Section section, SectionKindHint hint)
    {
        var whole = true;
        foreach (var sentence in Scan.Sentences(paragraph.Text))
        {
            immediate |= TitleBlock.IsImmediate(sentence.Text);
            var moved = Proposals.In(sentence.Text, hint);
            foreach (var proposal in moved)
            {
                Add(proposal, paragraph.First);
                whole &= IsWhole(sentence.Text, moved);
                baseOwner ??= proposal.Target == "base" && proposal.Text is { } text ? Proposals.BaseOwner(text) : null;
            }
            if (moved.Count > 0 && !Questions.HasFinding(sentence.Text)) continue;
            whole = false;
            if (!statements.TakeSentence(sentence.Text, paragraph.First, section.Kind)) questions.Take(sentence.Text, paragraph.First);
        }
        if (whole)
        {
            foreach (var line in paragraph.Lines) line.Kind = LineKind.Facts;
        }
        return whole;
    }

    private static bool IsWhole(string sentence, List<Proposal> moved) =>
        Scan.IsCovered(sentence, [.. moved.Select(p => p.Text), .. moved.SelectMany(p => p.Parties), .. moved[0].By.Select(p => p.Name), .. moved[0].By.Select(p => p.Party)]);

    /// <summary>What no field holds, as it stands, under its heading.</summary>
    private void Keep(Section section) => Keep(section, section.Paragraphs.FindAll(paragraph => paragraph.Lines.Exists(line => line.Kind is null)));

    private void Keep(Section section, List<Paragraph> paragraphs)
    {
        if (paragraphs.Count == 0) return;
        var text = string.Join('\n', paragraphs.Select(p => p.Marker is null ? p.Text : $"{p.Marker} {p.Text}"));
        trace.Note($"{path}.remainder[{remainder.Count}]", paragraphs[0].First);
        remainder.Add(new(section.HeadingText, text));
        foreach (var paragraph in paragraphs)
        {
            foreach (var line in paragraph.Lines) line.Kind ??= LineKind.Remainder;
        }
    }

    private Item Made(TitleBlock title) => new()
    {
        Number = part.Heading.Number,
        Title = title.Title,
        CaseNumber = title.CaseNumber,
        Summary = summary.Count > 0 ? string.Join("\n\n", summary) : null,
        Clauses = clauses.ToValues(),
        Recommendations = recommendations.ToValues(),
        BaseProposal = baseOwner is not null || baseClauses.Count > 0 ? new(baseOwner, baseClauses.ToValues()) : null,
        Amounts = amounts.ToValues(),
        Documents = documents.ToValues(),
        Proposals = proposals.ToValues(),
        Questions = questions.Found.ToValues(),
        Reservations = statements.Reservations.ToValues(),
        Statements = statements.Notes.ToValues(),
        Disqualified = statements.Disqualified.ToValues(),
        NonParticipants = statements.NonParticipants.ToValues(),
        ApprovedImmediately = immediate ? true : null,
        Dispatch = dispatch.ToValues(),
        Remainder = remainder.ToValues(),
    };
}
