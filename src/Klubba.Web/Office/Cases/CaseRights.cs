using Klubba.Web.People;
using Klubba.Web.Storage;

namespace Klubba.Web.Office.Cases;

/// <summary>Vem som får se vad i ett ärende. What is not one's own and what is not there are the same.</summary>
/// <remarks>
/// The body's secretary and registrar keep its register of cases. Who takes part in a meeting reads the documents that it was called with. What is
/// marked as secret is for readers of secrets alone, whatever other role they have.
/// </remarks>
public sealed class CaseRights(Town town, Here here)
{
    private bool Has(Duty duty, string? body) => here.Person is { } person && body is not null && town.Register.BodyKeys.Contains(body) && town.Register.Holds(person, duty, body, here.Day);

    /// <summary>Whether the person keeps the body's register of cases.</summary>
    public bool Keeps(string? body) => Has(Duty.Secretary, body) || Has(Duty.Registrar, body);

    public bool Sees(Case of) => Keeps(of.Body) && !IsHidden(of.Secrecy, of);

    /// <summary>Whether the person may see what the document is called, and what is done with it.</summary>
    public bool Sees(Case of, CaseDocument document) => Sees(of) && !IsHidden(document.Secrecy, of);

    /// <summary>Whether the person may open the document.</summary>
    public bool Reads(Case of, CaseDocument document) =>
        !IsHidden(of.Secrecy, of) && !IsHidden(document.Secrecy, of) && (Keeps(of.Body) || town.Meetings.Any(meeting => IsBefore(meeting, document)));

    private bool IsHidden(Secrecy? secrecy, Case of) => secrecy is not null && !Has(Duty.ReaderOfSecrets, of.Body);

    private bool IsBefore(Meeting meeting, CaseDocument document) =>
        here.Person is { } person && meeting.Notice.State != NoticeState.Draft && Rights.TakesPart(town.Register, meeting, person, here.Day)
        && meeting.Items.Exists(item => item.Point.Documents?.Exists(paper => paper.Key == document.Key) == true);
}
