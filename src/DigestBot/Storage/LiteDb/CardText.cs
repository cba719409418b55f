using DigestBot.Cards;

namespace DigestBot.Storage.LiteDb;

/// <summary>Cards as JSON text. A new story's card is that of its first article, kept with both: it is written once for the two.</summary>
internal static class CardText
{
    [ThreadStatic]
    private static (Card Card, string Text)? _last;

    public static string Of(Card card)
    {
        if (_last is not var (last, text) || !ReferenceEquals(last, card))
        {
            text = CardJson.Write(card);
            _last = (card, text);
        }

        return text;
    }
}
