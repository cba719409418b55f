namespace DigestBot.Chat.Discord.Wire;

/// <summary>Kinds of channels.</summary>
internal static class ChannelType
{
    /// <summary>Text.</summary>
    public const int Text = 0;

    /// <summary>Private messages with one person.</summary>
    public const int Direct = 1;

    /// <summary>Others can follow it; its messages can be published to them.</summary>
    public const int Announcement = 5;

    /// <summary>A thread of an announcement channel.</summary>
    public const int AnnouncementThread = 10;

    /// <summary>A thread.</summary>
    public const int PublicThread = 11;

    /// <summary>A thread for some.</summary>
    public const int PrivateThread = 12;

    /// <summary>Only threads.</summary>
    public const int Forum = 15;

    /// <summary>Only threads with pictures.</summary>
    public const int Media = 16;
}
