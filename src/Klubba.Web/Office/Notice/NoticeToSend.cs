namespace Klubba.Web.Office.Notice;

/// <summary>Kallelsen som den går ut: the body as it stands the day of the meeting, the agenda in its order, and to whom it goes.</summary>
internal static class NoticeToSend
{
    public static Called Of(Meeting meeting, Register register)
    {
        var notice = meeting.Notice;
        var composition = Standing(notice, register);
        return notice with
        {
            Composition = composition,
            Agenda = meeting.Items.Where(item => item.Off is null).Select(item => item.Point).ToValues(),
            SentTo = composition.Seats.Select(seat => seat.Holder).Concat(composition.Substitutes.Select(substitute => substitute.Person)).OfType<string>().Distinct().ToValues(),
            State = null,
            Despite = [],
            DespiteReason = null,
        };
    }

    /// <summary>As the register has it, with those of the earlier notice who were there without a place in the body: the secretary, officials.</summary>
    private static Composition Standing(Called notice, Register register)
    {
        var before = notice.Composition;
        if (!register.BodyKeys.Contains(before.Body) || register.On(before.Body, notice.Date) is not { } now) return before;
        var elected = before.Seats.Select(seat => seat.Holder).Concat(before.Substitutes.Select(substitute => substitute.Person)).Concat(now.People.Select(person => person.Key)).ToHashSet();
        return now with { People = [.. now.People, .. before.People.Where(person => !elected.Contains(person.Key) || person.Key == notice.Secretary).Where(person => !now.People.Exists(p => p.Key == person.Key))], Phrases = before.Phrases };
    }
}
