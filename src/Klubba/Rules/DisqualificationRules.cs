using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Jäv.</summary>
internal static class DisqualificationRules
{
    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-5-47-jav-assembly",
            Provisions = Law.Kl("5 kap. 47 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Whether the matter personally concerned the member; those accountable (5 kap. 48–49 §§). Staying in the room is lawful there.",
            Implies = ["KL-4-22-serving-sub-rights", "KL-4-27-who"],
            Check = matter => matter.OfAssembly ? Elected(matter, mayStay: true) : [],
        },
        new()
        {
            Id = "KL-6-30-leave-room-board",
            Provisions = Law.Kl("6 kap. 30 §", "6 kap. 24 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Acts that nobody else can do without great delay; whether there was disqualification at all (6 kap. 28–29 and 31 §§).",
            Implies = ["KL-4-22-serving-sub-rights", "KL-4-27-who"],
            Check = matter => matter.OfAssembly ? [] : Elected(matter, mayStay: false),
        },
        new()
        {
            Id = "KL-7-4-jav-staff",
            Provisions = Law.Kl("7 kap. 4 §", "6 kap. 24–27 §§"),
            Severity = Severity.Flaw,
            NotModelled = "Staff representatives, and what an official did before the meeting.",
            Check = matter => matter.OfAssembly ? [] : Officials(matter),
        },
    ];

    private static IEnumerable<Verdict> Elected(Matter matter, bool mayStay)
    {
        foreach (var item in matter.Items)
            foreach (var person in item.Item.Disqualified)
            {
                if (OfOfficial(matter, person)) continue;
                var wrong = Acts(item, person.Name) || (!mayStay && person.Left == false);
                yield return wrong ? new Finding(item.Number, ("who", WithParty(new(person.Name, person.Party))))
                    : item.Item.Questions.Exists(q => q.Method == Method.Vote && q.Named.Count == 0) ? new Unknown(item.Number, Missing.Names)
                    : mayStay || person.Left == true ? new Kept(item.Number)
                    : new Unknown(item.Number, Missing.LeftRoom);
            }
    }

    private static IEnumerable<Verdict> Officials(Matter matter)
    {
        foreach (var item in matter.Items)
            foreach (var person in item.Item.Disqualified.Where(d => OfOfficial(matter, d)))
            {
                var presents = item.Log?.Acts.Exists(line => line.Event is PresentationHeld held && held.By.Contains(person.Id!)) == true;
                yield return person.Left is null && !presents ? new Unknown(item.Number, Missing.LeftRoom)
                    : Judged(person.Left == true && !presents, item.Number, ("who", person.Name));
            }
    }

    private static bool OfOfficial(Matter matter, Disqualification person) => matter.Find(new Person(person.Name, person.Party, person.Id))?.Role == Role.Other;

    private static bool Acts(ItemMatter item, string name) =>
        item.Live.Any(p => p.By.Exists(by => by.Name == name))
        || item.Item.Questions.Exists(q => q.Named.Exists(b => b.Name == name && b.Option != VoteOption.Absent))
        || item.Item.Reservations.Exists(r => r.By.Exists(by => by.Name == name));
}
