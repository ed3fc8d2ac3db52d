using Klubba.Web.Room;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Http;

namespace Klubba.Web.People;

/// <summary>Den första administratören: founds the municipality's first body and is its administrator and secretary (decision D16).</summary>
internal static class FirstAdministrator
{
    public static void Register(Store store, string person, IFormCollection form)
    {
        var clock = store.Today();
        string Told(string field, string otherwise) => form[field].ToString().Trim() is { Length: > 0 and <= 200 } told ? told : otherwise;
        var body = NewKey.Of('b');
        store.Append(Streams.Municipality, new Act<Register>(Guid.CreateVersion7(), person,
            new PersonRegistered(person, Told("person", "Administratör"), clock),
            new BodyFounded(body, BodyKind.Board, Told("body", "Nämnden"), Told("municipality", "Kommunen"), clock),
            new RoleGiven(body, person, Duty.Administrator, clock),
            new RoleGiven(body, person, Duty.Secretary, clock)));
    }
}
