using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Domain.Tests.Complaints.Figures;

internal static class FigureWorld
{
    public static Vocabulary Vocabulary { get; } = new(
        [
            new() { Code = "CN", Name = "中国", EnglishName = "China" },
            new() { Code = "HK", Name = "中国香港", EnglishName = "Hong Kong", ParentCode = "CN" },
            new() { Code = "US", Name = "美国", EnglishName = "United States" },
            new() { Code = "330000", Name = "浙江省", EnglishName = "Zhejiang", ParentCode = "CN" },
            new() { Code = "330100", Name = "杭州市", EnglishName = "Hangzhou", ParentCode = "330000" },
            new() { Code = "330200", Name = "宁波市", EnglishName = "Ningbo", ParentCode = "330000" },
            new() { Code = "110000", Name = "北京市", EnglishName = "Beijing", ParentCode = "CN" },
        ],
        [
            new() { Code = "Fire", Name = "火灾", EnglishName = "Fire" },
            new() { Code = "Choking", Name = "窒息", EnglishName = "Choking" },
        ],
        [
            new() { Code = "Toys", Name = "玩具", EnglishName = "Toys" },
            new() { Code = "Dolls", Name = "娃娃", EnglishName = "Dolls", ParentCode = "Toys" },
            new() { Code = "Chargers", Name = "充电器", EnglishName = "Chargers" },
        ]);
}
