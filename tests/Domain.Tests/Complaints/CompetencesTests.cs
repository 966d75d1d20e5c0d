using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Domain.Tests.Complaints;

public sealed class CompetencesTests
{
    private static readonly Vocabulary s_vocabulary = new(
        [
            new() { Code = "CN", Name = "中国", EnglishName = "China" },
            new() { Code = "330000", Name = "浙江省", EnglishName = "Zhejiang", ParentCode = "CN" },
            new() { Code = "330100", Name = "杭州市", EnglishName = "Hangzhou", ParentCode = "330000" },
            new() { Code = "110000", Name = "北京市", EnglishName = "Beijing", ParentCode = "CN" },
        ],
        [],
        [
            new() { Code = "Electrical", Name = "电器", EnglishName = "Electrical" },
            new() { Code = "Chargers", Name = "充电器", EnglishName = "Chargers", ParentCode = "Electrical" },
        ]);

    private static readonly Competences s_competences = new(
        [
            new("nation", null, null, null),
            new("zhejiang", "330000", null, null),
            new("hangzhou", "330100", null, null),
            new("fire", null, "Electrical", null),
            new("hangzhou-reports", "330100", null, ComplaintKind.Report),
        ],
        s_vocabulary);

    [Theory]
    [InlineData(null, null, null, ComplaintKind.Dispute, "nation")]
    [InlineData("110000", null, null, ComplaintKind.Dispute, "nation")]
    [InlineData("330000", null, null, ComplaintKind.Dispute, "zhejiang")]
    [InlineData("330100", null, null, ComplaintKind.Dispute, "hangzhou")]
    [InlineData("330100", null, null, ComplaintKind.Report, "hangzhou-reports")]
    [InlineData("330000", "110000", null, ComplaintKind.Dispute, "zhejiang")]
    [InlineData(null, "330100", null, ComplaintKind.Dispute, "hangzhou")]
    [InlineData(null, null, "Chargers", ComplaintKind.Dispute, "fire")]
    [InlineData("330100", null, "Chargers", ComplaintKind.Dispute, "hangzhou")]
    public void The_nearest_place_counts_then_category_then_kind(
        string? boughtIn, string? happenedIn, string? category, ComplaintKind kind, string expected) =>
        Assert.Equal(expected, s_competences.Find(
            kind, new() { RegionCode = boughtIn }, new() { RegionCode = happenedIn }, category));
}
