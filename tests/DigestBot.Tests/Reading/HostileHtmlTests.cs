using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DigestBot.Reading;

namespace DigestBot.Tests.Reading;

/// <summary>HTML that wants to act in a reader's browser. What is left of it is parsed as a browser would and looked over node by node.</summary>
public sealed class HostileHtmlTests
{
    private static readonly Uri Base = new("https://ministry.example/news/");

    // One a line. \x.. stands for a character.
    private const string Table = """"
        <script>alert(1)</script>
        <SCRIPT SRC=//evil.example/x.js></SCRIPT>
        <script>alert(1)
        <scr<script>ipt>alert(1)</scr</script>ipt>
        <script/xss src=x></script>
        <script\x0Ctype=text/javascript>alert(1)</script>
        <<script>alert(1)//<</script>
        <script>/*</script><script>*/alert(1)</script>
        <img src=x onerror=alert(1)>
        <img src=x oNeRrOr = "alert(1)">
        <img/src=x/onerror=alert(1)>
        <img src="x"onerror="alert(1)">
        <img src=x onerror="alert`1`">
        <img """><script>alert(1)</script>">
        <img src="javascript:alert(1)">
        <img src=`javascript:alert(1)`>
        <img src="x` `<script>alert(1)</script>"` `>
        <img src=data:image/svg+xml;base64,PHN2Zy9vbmxvYWQ9YWxlcnQoMSk+>
        <img srcset="javascript:alert(1) 1x">
        <img data-src="javascript:alert(1)" src="y">
        <img data-src="data:text/html,<script>alert(1)</script>">
        <img lowsrc="javascript:alert(1)" dynsrc="javascript:alert(1)">
        <img src="https://t.example/p.gif" width=1 height=1>
        <img src="https://t.example/p.gif" width="0" height="0">
        <img src="https://t.example/p.gif" width="1px" height="20">
        <img src="https://t.example/p.gif" width=" 1 " height='1'>
        <img src="https://t.example/p.gif" width="&#49;" height="&#x31;">
        <img src="https://t.example/p.gif" style="width:1px;height:1px">
        <img src="https://t.example/p.gif" style="display:none">
        <img src="https://t.example/p.gif" hidden>
        <a href="javascript:alert(1)">x</a>
        <a href="JaVaScRiPt:alert(1)">x</a>
        <a href=" javascript:alert(1)">x</a>
        <a href="java\x09script:alert(1)">x</a>
        <a href="java\x0Ascript:alert(1)">x</a>
        <a href="java&#x0A;script:alert(1)">x</a>
        <a href="java&Tab;script&colon;alert(1)">x</a>
        <a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>
        <a href="&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058alert(1)">x</a>
        <a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)">x</a>
        <a href="\x01javascript:alert(1)">x</a>
        <a href="\x00javascript:alert(1)">x</a>
        <a href="java\x00script:alert(1)">x</a>
        <a href="javascript&NewLine;:alert(1)">x</a>
        <a href="javascript://%0aalert(1)">x</a>
        <a href="vbscript:msgbox(1)">x</a>
        <a href="livescript:x">x</a>
        <a href="data:text/html,<script>alert(1)</script>">x</a>
        <a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>
        <a href="blob:https://evil.example/1">x</a>
        <a href="file:///etc/passwd">x</a>
        <a href="view-source:javascript:alert(1)">x</a>
        <a href="feed:javascript:alert(1)">x</a>
        <a href="jar:javascript:alert(1)!">x</a>
        <a href='javascript:alert("x")' href="https://fine.example">x</a>
        <a onmouseover="alert(1)" href="https://fine.example">x</a>
        <a href="https://fine.example" onclick=alert(1)//>x</a>
        <a href="https://fine.example" style="position:fixed;top:0;left:0;width:100%;height:100%">x</a>
        <a xlink:href="javascript:alert(1)">x</a>
        <a href="x" ping="https://evil.example">x</a>
        <a href="x" target="_blank" download>x</a>
        <iframe src="https://evil.example"></iframe>
        <iframe srcdoc="<script>alert(1)</script>"></iframe>
        <IFRAME SRC="javascript:alert(1)"></IFRAME>
        <iframe src=x
        <frameset><frame src="javascript:alert(1)"></frameset>
        <object data="javascript:alert(1)"></object>
        <object data="data:text/html;base64,PHNjcmlwdD4="></object>
        <embed src="javascript:alert(1)">
        <embed code="https://evil.example/x.swf" allowscriptaccess=always>
        <applet code="x" codebase="https://evil.example"></applet>
        <svg onload=alert(1)>
        <svg/onload=alert(1)>
        <svg><script>alert(1)</script></svg>
        <svg><script xlink:href=data:,alert(1)></script></svg>
        <svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>
        <svg><animate onbegin=alert(1) attributeName=x></svg>
        <svg><set attributeName=href to=javascript:alert(1)></svg>
        <svg><foreignObject><iframe src=javascript:alert(1)></foreignObject></svg>
        <svg><style><img src=x onerror=alert(1)></style></svg>
        <svg></p><style><a id="</style><img src=1 onerror=alert(1)>">
        <math href="javascript:alert(1)">x</math>
        <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">
        <math><mi xlink:href="data:x,<script>alert(1)</script>">x</mi></math>
        <form><button formaction=javascript:alert(1)>x</button></form>
        <form action="https://evil.example"><input type=submit></form>
        <form id=x></form><button form=x formaction="javascript:alert(1)">x</button>
        <input onfocus=alert(1) autofocus>
        <input type=image src=x onerror=alert(1)>
        <select onfocus=alert(1) autofocus><option>x</select>
        <textarea onfocus=alert(1) autofocus>
        <textarea></textarea><script>alert(1)</script>
        <keygen onfocus=alert(1) autofocus>
        <body onload=alert(1)>
        <body background="javascript:alert(1)">
        <html><head><base href="javascript:alert(1)//"></head><body><a href="x">x</a></body></html>
        <base href="https://evil.example/"><img src="x.png">
        <meta http-equiv="refresh" content="0;url=javascript:alert(1)">
        <meta http-equiv="refresh" content="0; URL=https://evil.example">
        <meta http-equiv="Set-Cookie" content="a=1">
        <link rel=stylesheet href="https://evil.example/x.css">
        <link rel=import href="data:text/html,<script>alert(1)</script>">
        <style>@import 'https://evil.example/x.css';</style>
        <style>body{background:url("javascript:alert(1)")}</style>
        <style><!--</style><script>alert(1)//--></script>
        <div style="background:url(javascript:alert(1))">x</div>
        <div style="width: expression(alert(1))">x</div>
        <div style="behavior:url(x.htc)">x</div>
        <div style="-moz-binding:url(x.xml#x)">x</div>
        <p style="background-image:\75\72\6C\28'javascript:alert(1)'\29">x</p>
        <div onpointerrawupdate=alert(1)>x</div>
        <div onwheel="alert(1)" ontouchstart="alert(1)">x</div>
        <p/onclick=alert(1)>x
        <p \x0Aonclick\x0A=\x0Aalert(1)>x</p>
        <b onclick=alert(1) lang="en">x</b>
        <details open ontoggle=alert(1)>x</details>
        <video src=x onerror=alert(1)></video>
        <video><source onerror="alert(1)"></video>
        <video poster="javascript:alert(1)"></video>
        <audio src=x onloadstart=alert(1)></audio>
        <marquee onstart=alert(1)>x</marquee>
        <isindex action="javascript:alert(1)" type=image>
        <bgsound src="javascript:alert(1)">
        <layer src="https://evil.example/x.html"></layer>
        <xml id=x><i><b>&lt;img src=1 onerror=alert(1)&gt;</b></i></xml>
        <xss id=x tabindex=1 onfocus=alert(1)></xss>
        <x-custom onclick=alert(1)>x</x-custom>
        <template><script>alert(1)</script></template>
        <noscript><p title="</noscript><img src=x onerror=alert(1)>">
        <noembed><img title="</noembed><img src=x onerror=alert(1)>">
        <xmp><img title="</xmp><img src=x onerror=alert(1)>">
        <title><img title="</title><img src=x onerror=alert(1)>">
        <plaintext><script>alert(1)</script>
        <listing>&lt;img src=x onerror=alert(1)&gt;</listing>
        <!--[if gte IE 4]><script>alert(1)</script><![endif]-->
        <!--><script>alert(1)</script>
        <!--><img src=x onerror=alert(1)>-->
        <!-- --!><img src=x onerror=alert(1)>
        <! foo="[[[x]]"><script>alert(1)</script>
        <? foo="><script>alert(1)</script>">
        <![CDATA[<script>alert(1)</script>]]>
        <![CDATA[<img src=x onerror=alert(1)>]]>
        </><script>alert(1)</script>
        </br onload=alert(1)>
        <p title="<img src=x onerror=alert(1)>">x</p>
        <p title='"><img src=x onerror=alert(1)>'>x</p>
        <p title="&quot;><script>alert(1)</script>">x</p>
        <p title=`onmouseover=alert(1)`>x</p>
        <q cite="javascript:alert(1)">x</q>
        <blockquote cite="javascript:alert(1)">x</blockquote>
        <del cite="javascript:alert(1)">x</del>
        <table background="javascript:alert(1)"><tr><td background="javascript:alert(1)">x</td></tr></table>
        <table><td><script>alert(1)</script></table>
        <table><a href="javascript:alert(1)">x</a><tr>
        <a href="https://fine.example/?<script>alert(1)</script>">x</a>
        <a href="//evil.example\x09/javascript:">x</a>
        <time datetime="<script>alert(1)</script>">x</time>
        &lt;script&gt;alert(1)&lt;/script&gt;
        %3Cscript%3Ealert(1)%3C/script%3E
        \uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E
        +ADw-script+AD4-alert(1)+ADw-/script+AD4-
        <\x00script>alert(1)</script>
        <scr\x00ipt>alert(1)</scr\x00ipt>
        <im\x00g src=x on\x00error=alert(1)>
        <portal src="javascript:alert(1)"></portal>
        <dialog open onclose=alert(1)><form method=dialog><button>x</button></form></dialog>
        <p id="x" class="y" name="z" slot="s" is="w" contenteditable tabindex=0 accesskey=x autofocus>x</p>
        """";

    public static TheoryData<string> Vectors { get; } = new(Table.Split('\n').Select(Unescape));

    [Theory]
    [MemberData(nameof(Vectors))]
    public void NothingThatCouldActSurvives(string html)
    {
        var clean = FeedHtml.Clean(html, Base) ?? "";
        var document = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + clean);
        Assert.Empty(document.Head!.ChildNodes);
        Assert.All(document.Body!.Descendants(), AssertHarmless);
        Assert.Empty(document.Body!.Attributes);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void NothingThatCouldActSurvivesInATitle(string html)
    {
        var line = HtmlText.Line(html);
        Assert.DoesNotMatch("<[a-zA-Z!?]|</[a-zA-Z]", line);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void WhatWasCleanedOnceStaysAsItIs(string html)
    {
        var once = FeedHtml.Clean(html, Base);
        Assert.Equal(once, FeedHtml.Clean(once, Base));
    }

    [Fact]
    public void ThereAreManyVectors() => Assert.True(Vectors.Count >= 80, $"only {Vectors.Count}");

    [Theory]
    [InlineData("<div>", 1)]
    [InlineData("<b>", 1)]
    [InlineData("<p><b lang=x><i lang=y>z", 1)]
    [InlineData("<a href=x>", 1)]
    [InlineData("<table><tr><td>", 1)]
    [InlineData("<table><tr><td lang=x>", 1)]
    [InlineData("<table lang=x>y", 1)]
    [InlineData("<ul><li lang=x>", 1)]
    [InlineData("</p>", 1)]
    [InlineData("</b></i></div>", 1)]
    [InlineData("<", 1)]
    [InlineData("<<", 1)]
    [InlineData("</", 1)]
    [InlineData("<!", 1)]
    [InlineData("<!-", 1)]
    [InlineData("<a ", 1)]
    [InlineData("<a b='", 1)]
    [InlineData("<a b=\"'", 1)]
    [InlineData("<script>", 1)]
    [InlineData("<script></scrip>", 1)]
    [InlineData("<svg><math>", 1)]
    [InlineData("&", 1)]
    [InlineData("&amp;", 1)]
    [InlineData("&#", 1)]
    [InlineData("&#x110000;", 1)]
    [InlineData("&CounterClockwiseContourIntegral;", 1)]
    [InlineData("<p title=\"&quot;\">", 1)]
    [InlineData("<img src=x lang=y>", 1)]
    [InlineData("<br lang=x>", 1)]
    [InlineData(" x=y", 2)]
    [InlineData(" lang=y", 2)]
    [InlineData(" a", 2)]
    [InlineData("=", 2)]
    [InlineData("\"", 2)]
    [InlineData("&#0", 3)]
    [InlineData("0", 4)]
    public async Task HostileRepetitionTakesLinearTime(string piece, int where)
    {
        const int Million = 1_000_000;
        var many = string.Concat(Enumerable.Repeat(piece, Million / piece.Length));
        var html = where switch { 2 => "<p" + many + ">x", 3 => "<p title=\"" + many + "\">", 4 => "&#" + many + ";<p lang=x>", _ => many };
        await ReadingSome.Within(30, () => FeedHtml.Clean(html, Base));
    }

    private static void AssertHarmless(INode node)
    {
        Assert.True(node.NodeType is NodeType.Element or NodeType.Text, $"{node.NodeType} {node.TextContent}");
        if (node is not IElement element)
        {
            return;
        }

        Assert.Contains(element.LocalName, HtmlBalance.AllowedElements);
        Assert.Equal("http://www.w3.org/1999/xhtml", element.NamespaceUri);
        foreach (var attribute in element.Attributes)
        {
            Assert.Contains(attribute.Name, HtmlAttributes.Allowed);
            if (attribute.Name is "href" or "src" or "cite")
            {
                Assert.Matches("^(https?://|mailto:|tel:)", attribute.Value);
                Assert.DoesNotMatch("^https?://(t|evil)\\.example/(p.gif|x.png)", attribute.Name == "src" ? attribute.Value : "");
            }
        }
    }

    private static string Unescape(string line)
    {
        var text = new StringBuilder(line);
        foreach (var (code, character) in new[] { ("\\x00", "\0"), ("\\x01", "\u0001"), ("\\x09", "\t"), ("\\x0A", "\n"), ("\\x0C", "\f"), ("\\uFF1C", "\uFF1C"), ("\\uFF1E", "\uFF1E") })
        {
            text.Replace(code, character);
        }

        return text.ToString();
    }
}
