using DigestBot.Reading;

namespace DigestBot.Tests.Reading;

public sealed class CanonicalLinkTests
{
    [Theory]
    [InlineData("HTTPS://Ministry.Example/News", "https://ministry.example/News")]
    [InlineData("https://ministry.example:443/news", "https://ministry.example/news")]
    [InlineData("http://ministry.example:80/news", "http://ministry.example/news")]
    [InlineData("https://ministry.example:8443/news", "https://ministry.example:8443/news")]
    [InlineData("https://ministry.example/news/", "https://ministry.example/news")]
    [InlineData("https://ministry.example", "https://ministry.example/")]
    [InlineData("https://ministry.example/news#top", "https://ministry.example/news")]
    [InlineData("https://ministry.example/news?utm_source=rss&id=7&UTM_Medium=feed", "https://ministry.example/news?id=7")]
    [InlineData("https://ministry.example/news?fbclid=1&gclid=2&yclid=3", "https://ministry.example/news")]
    [InlineData("https://ministry.example/a;jsessionid=12AB?id=1", "https://ministry.example/a?id=1")]
    [InlineData(" https://ministry.example/news\n", "https://ministry.example/news")]
    [InlineData("https://пример.рф/новости", "https://xn--e1afmkfd.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8")]
    public void SpellingsOfOneLinkBecomeOne(string written, string canonical) => Assert.Equal(canonical, CanonicalLink.Of(written));

    [Theory]
    [InlineData("utm_source utm_medium utm_campaign utm_term utm_content utm_id utm_anything")]
    [InlineData("fbclid gclid dclid gbraid wbraid gclsrc gad_source srsltid msclkid yclid ysclid twclid ttclid igshid li_fat_id epik")]
    [InlineData("mc_cid mc_eid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp vero_id oly_anon_id oly_enc_id dm_i elqTrackId")]
    [InlineData("_openstat _ga _gl pk_campaign pk_kwd mtm_source matomo_campaign piwik_kwd hsa_cam itm_source at_medium at_campaign xtor ns_campaign")]
    [InlineData("ref_src ref_url guccounter guce_referrer cmpid ncid s_cid spm wickedid PHPSESSID")]
    public void WhatFollowsReadersAboutIsNoPartOfTheLink(string parameters)
    {
        Assert.All(parameters.Split(' '), parameter => Assert.Equal("https://ministry.example/news?id=7", CanonicalLink.Of($"https://ministry.example/news?{parameter}=x&id=7")));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("ref")]
    [InlineData("source")]
    [InlineData("p")]
    [InlineData("utm")]
    [InlineData("lang")]
    [InlineData("campaign")]
    [InlineData("sid")]
    public void WhatMayNameThePageIsPartOfTheLink(string parameter) =>
        Assert.Equal($"https://ministry.example/news?{parameter}=x", CanonicalLink.Of($"https://ministry.example/news?{parameter}=x"));

    [Theory]
    [InlineData("https://a\uFFFDb.example/news")]
    [InlineData("https://\u0301.example/news")]
    [InlineData("https://a\u0600\u0061.example/news")]
    [InlineData("https://-\u00DF-.example/news")]
    public void AHostThatNoRegistryHasCostsNoFeed(string link)
    {
        var feed = ReadingSome.Feed(ReadingSome.Rss($"<item><link>{link}</link></item><item><link>https://a.example/2</link></item>"));
        Assert.Equal("https://a.example/2", feed.Items[1].Id);
    }

    [Fact]
    public void ARouteBehindTheHashIsThePageAndStays() =>
        Assert.Equal("https://ministry.example/#!/news/7", CanonicalLink.Of("https://ministry.example/#!/news/7"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/news/7")]
    [InlineData("news")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:press@ministry.example")]
    [InlineData("http://")]
    [InlineData("https://[bad")]
    public void WhatIsNoWebLinkHasNoCanonicalForm(string? link) => Assert.Null(CanonicalLink.Of(link));
}
