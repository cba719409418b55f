using DigestBot.Feeds;

namespace DigestBot.Cards;

internal sealed record CardThatNamesAFeed(FeedSource Feed);
