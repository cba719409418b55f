using System.Globalization;
using DigestBot.Cards;
using DigestBot.Digests;
using DigestBot.Digests.Formats;
using Spectre.Console;

namespace DigestBot.Cli;

/// <summary>A card for people: what was found, and the words it was found in.</summary>
internal static class CardPrinter
{
    public static void Print(IAnsiConsole console, Article article, Card card, string language, CultureInfo numbers)
    {
        ArgumentNullException.ThrowIfNull(article);
        var texts = Texts.For(language);
        console.MarkupLine($"[bold]{Markup.Escape(card.Headline)}[/]");
        if (card.Summary.Length > 0)
        {
            console.MarkupLine(Markup.Escape(card.Summary));
        }

        console.WriteLine();
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        var when = card.Event.Date is { } day ? texts.Date(day, card.Event.Precision ?? DatePrecision.Day) : texts.Words.UnknownDate;
        grid.AddRow(Label(texts.Words.Action), Markup.Escape(texts.Action(card.Event.Action)));
        grid.AddRow(Label(texts.Words.Date), Markup.Escape(when));
        foreach (var party in card.Parties)
        {
            var flag = party.Kind == PartyKind.Country && console.Profile.Capabilities.Unicode ? Icons.Flag(party.Id["country:".Length..]) + " " : string.Empty;
            var name = flag + Markup.Escape(party.Name);
            grid.AddRow(
                party.Role == PartyRole.Principal ? $"[green]{party.Role.ToString().ToLowerInvariant()}[/]" : "mentioned",
                $"{(party.Role == PartyRole.Principal ? $"[bold]{name}[/]" : name)} [grey]{Markup.Escape(party.Id)}[/] {Evidence(party.Mentions, numbers)}");
        }

        foreach (var date in card.Dates)
        {
            grid.AddRow(Label(texts.Words.Date), $"{date.Iso} {Evidence([date.Evidence], numbers)}");
        }

        if (card.Topics.Count > 0)
        {
            grid.AddRow(string.Empty, Markup.Escape(string.Join(", ", card.Topics.Select(texts.Topic))));
        }

        console.Write(grid);
    }

    private static string Label(string text) => $"[grey]{Markup.Escape(text)}[/]";

    private static string Evidence(IReadOnlyList<TextSpan> spans, CultureInfo numbers) => string.Join(
        ", ", spans.Take(4).Select(s => $"[underline]{Markup.Escape(s.Text)}[/] [grey]{s.Field.ToString().ToLowerInvariant()} {s.Start.ToString(numbers)}[/]"))
        + (spans.Count > 4 ? " …" : string.Empty);
}
