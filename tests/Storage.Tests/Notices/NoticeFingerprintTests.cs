using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Storage.Tests.Notices;

public sealed class NoticeFingerprintTests
{
    private static readonly ConsumerTip s_tip = new() { Title = "提示", PublisherId = "samr", ReferenceNumber = "1" };

    [Fact]
    public void What_is_recorded_here_does_not_count() => Assert.Equal(
        Fingerprint(s_tip),
        Fingerprint(s_tip with
        {
            Id = "CT-2024-000001",
            Version = 2,
            Status = NoticeStatus.Corrected,
            UpdatedAt = DateTimeOffset.UnixEpoch,
            ChangeReason = "更正",
        }));

    [Fact]
    public void What_the_publisher_says_does()
    {
        Notice[] notices =
        [
            s_tip,
            s_tip with { Title = "提示 " },
            s_tip with { PublisherId = "cpsc" },
            s_tip with { ReferenceNumber = "2" },
            s_tip with { HazardTypes = ["Fire"] },
            s_tip with { HazardTypes = [""] },
            s_tip with { Summary = "" },
            s_tip with { Advice = "停用" },
            s_tip with { Audience = "停用" },
            s_tip with { Products = [new()] },
            s_tip with { Products = [new() { Name = "灯" }] },
            s_tip with { Products = [new() { Brand = "灯" }] },
            new Recall { Title = "提示", PublisherId = "samr", ReferenceNumber = "1" },
        ];

        Assert.Equal(notices.Length, notices.Select(Fingerprint).Distinct().Count());
    }

    [Fact]
    public void It_is_taken_over_a_form_that_further_properties_leave_as_it_is()
    {
        const string form = """
            {"Kind":"ConsumerTip","Language":"zh-CN","Products":[{"Gtin":"6901234567892","Name":"灯"}],
            "PublisherId":"samr","ReferenceNumber":"1","RiskLevel":"Unknown","Title":"提示"}
            """;

        Assert.Equal(
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(form.ReplaceLineEndings("")))),
            Fingerprint(s_tip with { Products = [new() { Name = "灯", Gtin = "6901234567892" }] }));
    }

    private static string Fingerprint(Notice notice) => Convert.ToHexString(NoticeFingerprint.Of(notice));
}
