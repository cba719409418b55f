namespace DigestBot.Shed;

internal static class TypeWithoutARoom
{
    public static int Answer => 42;
}
