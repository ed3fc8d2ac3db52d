using System.Security.Cryptography;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Klubba.Web.People;

/// <summary>En fråga till den som har en passkey: what the browser's script asks with, and what the form must bring back with the answer.</summary>
/// <param name="Options">For <c>navigator.credentials</c>, as JSON.</param>
/// <param name="State">Sealed by the server; holds five minutes, and is used once.</param>
public sealed record PasskeyAsked(string Options, string State);

/// <summary>Passkeys made and tried, by the framework's handler.</summary>
internal sealed class PasskeyCeremony(IPasskeyHandler<Holder> handler, Passkeys passkeys, Town town, IDataProtectionProvider protection, TimeProvider clock)
{
    private const int LongestAnswer = 16 * 1024;

    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector made = protection.CreateProtector("klubba.passkey.made").ToTimeLimitedDataProtector(), tried = protection.CreateProtector("klubba.passkey.tried").ToTimeLimitedDataProtector();

    public async Task<PasskeyAsked> ToMake(string person, HttpContext context, DateOnly day)
    {
        var name = town.Register.Person(person, day)?.Name ?? person;
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = person, Name = name, DisplayName = name }, context);
        return new(asked.CreationOptionsJson, made.Protect(asked.AttestationState ?? "", Holds));
    }

    /// <summary>Keeps the passkey that was made; false where the answer is not to our question, or not the person's.</summary>
    public async Task<bool> Make(string person, IFormCollection form, HttpContext context)
    {
        if (Answered(form, made) is not var (credential, state) || passkeys.Of(person).Count >= Passkeys.Most) return false;
        var result = await handler.PerformAttestationAsync(new() { CredentialJson = credential, HttpContext = context, AttestationState = state });
        if (!result.Succeeded || result.UserEntity.Id != person) return false;
        var name = form["name"].ToString().Trim();
        result.Passkey.Name = name[..Math.Min(name.Length, 60)];
        passkeys.Keep(person, result.Passkey);
        return true;
    }

    public async Task<PasskeyAsked> ToTry(HttpContext context)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, context);
        return new(asked.RequestOptionsJson, tried.Protect(asked.AssertionState ?? "", Holds));
    }

    /// <summary>Whose passkey it is, where the answer is right.</summary>
    public async Task<string?> Try(IFormCollection form, HttpContext context)
    {
        if (Answered(form, tried) is not var (credential, state)) return null;
        var result = await handler.PerformAssertionAsync(new() { CredentialJson = credential, HttpContext = context, AssertionState = state });
        if (!result.Succeeded) return null;
        passkeys.Keep(result.User.Person, result.Passkey);
        return result.User.Person;
    }

    /// <summary>The answer with the question it is to; null where the question is not ours, too old, or answered before.</summary>
    private (string Credential, string State)? Answered(IFormCollection form, ITimeLimitedDataProtector sealedBy)
    {
        var (credential, state) = (form["credential"].ToString(), form["state"].ToString());
        if (credential.Length is 0 or > LongestAnswer || state.Length > LongestAnswer) return null;
        try
        {
            var opened = sealedBy.Unprotect(state, out var until);
            return passkeys.Use(state, until, clock.GetUtcNow()) ? (credential, opened) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
