using DigestBot.Cards.Languages;

namespace DigestBot.Cards.Parties;

/// <summary>Finds everyone an article names and tells who acts from who is only named.</summary>
internal static class PartyFinder
{
    // A text that names somebody more often is no article.
    private const int MostMentions = 1000;

    /// <summary>All parties, in order of first mention.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="nameLanguage">The language to name them in.</param>
    public static IReadOnlyList<Party> Find(ArticleReading reading, string nameLanguage)
    {
        var countries = reading.Fields.ToDictionary(field => field.Field, field => CountryFinder.Find(field, reading.Pack).Where(country => !reading.IsOpening(field.Field, country.Span.Start)).ToArray());
        var home = HomeOf(reading, countries);
        var named = countries.Values.SelectMany(list => list).Select(country => country.Id["country:".Length..]).ToHashSet();
        var mentions = new List<Mention>();
        foreach (var field in reading.Fields)
        {
            var bodies = BodyFinder.Find(field, new MentionIndex(countries[field.Field]), home, id => named.Contains(id[..2]), reading.Pack).ToArray();
            var inBodies = new MentionIndex(bodies);
            mentions.AddRange(countries[field.Field]);
            mentions.AddRange(bodies);
            mentions.AddRange(OrganisationFinder.Find(field).Where(mention => inBodies.Overlapping(mention.Span.Start, mention.Span.End) is null));
        }

        var found = mentions.Where(mention => mention.Kind == PartyKind.Body).ToArray();
        AddUnlessTaken(mentions, [.. reading.Fields.SelectMany(field => BodyFinder.FindBackReferences(field, reading.Pack, found))]);
        var companies = CompanyFinder.Find(reading);
        RemoveWithin(mentions, companies);
        AddUnlessTaken(mentions, companies);
        AddUnlessTaken(mentions, [.. reading.Fields.SelectMany(field => OrganisationFinder.FindInstitutions(field, reading.Pack))]);
        AddUnlessTaken(mentions, AcronymFinder.Find(reading, home, mentions));
        AddUnlessTaken(mentions, CompanyNounFinder.Find(reading, Taken(mentions)));
        AddUnlessTaken(mentions, [.. reading.Fields.SelectMany(field => HeadNounFinder.Find(field, reading.Pack, new MentionIndex(countries[field.Field])))]);
        if (reading.Pack.Code == "ko")
        {
            AddUnlessTaken(mentions, [.. reading.Fields.SelectMany(field => HeadNounFinder.FindKorean(field, reading.Pack))]);
        }

        AddCountriesOfBodies(mentions);
        mentions.AddRange(PersonFinder.Find(reading, mentions));
        return Gather(reading, mentions, nameLanguage);
    }

    /// <summary>The country an article speaks of most; a tie goes to the one named first. Null when it names none.</summary>
    private static string? HomeOf(ArticleReading reading, Dictionary<TextField, Mention[]> countries)
    {
        var most = countries[TextField.Title].Concat(countries[TextField.Text]).GroupBy(mention => mention.Id)
            .OrderByDescending(group => group.Sum(mention => reading.IsNews(mention.Span.Field, mention.Span.Start) ? 2 : 1)).FirstOrDefault();
        return most?.Key["country:".Length..];
    }

    // Who says Ofcom says the United Kingdom.
    private static void AddCountriesOfBodies(List<Mention> mentions)
    {
        var bodies = mentions.Where(mention => mention.Kind == PartyKind.Body).ToArray();
        foreach (var body in bodies)
        {
            var country = CountryFinder.IdOf(BodyFinder.CountryOf(body.Id) ?? "");
            if (country != "country:INT")
            {
                mentions.Add(new Mention(PartyKind.Country, country, body.Span));
            }
        }
    }

    /// <summary>Takes out what is only a piece of a company's name: the "India Post" of "India Post Payments Bank".</summary>
    private static void RemoveWithin(List<Mention> mentions, IReadOnlyList<Mention> companies)
    {
        var indexes = new[] { TextField.Title, TextField.Text }.ToDictionary(field => field, field => new MentionIndex(companies.Where(company => company.Span.Field == field)));
        mentions.RemoveAll(mention => mention.Kind is PartyKind.Body or PartyKind.Organisation
            && indexes[mention.Span.Field].Overlapping(mention.Span.Start, mention.Span.End) is { } company && company.Span.Start <= mention.Span.Start && company.Span.End >= mention.Span.End
            && (company.Span.Text.Length > mention.Span.Text.Length || mention.Id.Contains("/other-", StringComparison.Ordinal)));
    }

    private static Func<TextField, int, int, bool> Taken(List<Mention> mentions)
    {
        var fields = mentions.Where(mention => mention.Kind != PartyKind.Country).ToLookup(mention => mention.Span.Field);
        var indexes = new[] { TextField.Title, TextField.Text }.ToDictionary(field => field, field => new MentionIndex(fields[field]));
        return (field, start, end) => indexes[field].Overlapping(start, end) is not null;
    }

    /// <summary>Adds mentions where no other party but a country is named already.</summary>
    private static void AddUnlessTaken(List<Mention> mentions, IReadOnlyList<Mention> more)
    {
        var taken = mentions.Where(mention => mention.Kind != PartyKind.Country).ToLookup(mention => mention.Span.Field);
        var indexes = new Dictionary<TextField, MentionIndex>
        {
            [TextField.Title] = new(taken[TextField.Title]), [TextField.Text] = new(taken[TextField.Text]),
        };
        mentions.AddRange(more.Where(mention => indexes[mention.Span.Field].Overlapping(mention.Span.Start, mention.Span.End) is null));
    }

    private static List<Party> Gather(ArticleReading reading, List<Mention> mentions, string nameLanguage)
    {
        var parties = new List<Party>();
        var places = PlaceRole.OnlyPlaces(reading, mentions);
        var fellows = FellowFinder.Find(reading, mentions);
        foreach (var group in mentions.OrderBy(mention => mention.Span.Field).ThenBy(mention => mention.Span.Start).ThenBy(mention => mention.Kind).GroupBy(mention => mention.Id))
        {
            var first = group.First();
            var acts = fellows.Contains(group.Key) || (!places.Contains(group.Key) && group.Any(mention => reading.IsNews(mention.Span.Field, mention.Span.Start)));
            parties.Add(new Party(
                group.Key,
                first.Kind,
                PartyNames.Of(group.Key, nameLanguage, first.Name ?? Longest(group)),
                acts ? PartyRole.Principal : PartyRole.Mentioned,
                [.. group.Select(mention => mention.Span).Take(MostMentions)],
                group.FirstOrDefault(mention => mention.Of is not null)?.Of));
        }

        return parties;
    }

    private static string Longest(IEnumerable<Mention> mentions) => mentions.MaxBy(mention => mention.Span.Text.Length)!.Span.Text;
}
