using DigestBot.Cards.Text;

namespace DigestBot.Cards.Tests.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One ends. Another begins.", 2)]
    [InlineData("Dr. A. B. Smith came. He left.", 2)]
    [InlineData("It cost 3.5 million. Nobody paid!", 2)]
    [InlineData("Seit dem 14. Januar gilt es. Alle wissen es.", 2)]
    [InlineData("В 2024 г. Россия открыла центр. Он работает.", 2)]
    [InlineData("一つ目の文。二つ目の文。", 2)]
    [InlineData("पहला वाक्य। दूसरा वाक्य।", 2)]
    [InlineData("A headline\nThe text begins", 2)]
    [InlineData("a hard-wrapped line\ngoes on here", 1)]
    [InlineData("\"Is it so?\" he asked. \"It is.\"", 2)]
    [InlineData("", 0)]
    [InlineData(" \n\n ", 0)]
    public void ATextIsCutWhereSentencesEnd(string text, int sentences) => Assert.Equal(sentences, SentenceSplitter.Split(text).Count);
}
