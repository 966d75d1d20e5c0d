using System.Text;

namespace ConsumerSafety.Bench;

/// <summary>Words that are as common, or as rare, as those of real notices.</summary>
internal static class SyntheticWords
{
    private const int RareWords = 20_000;
    private const string First = "晨云木青海小金东南瑞华安康嘉乐福星宇恒天";
    private const string Second = "曦帆棉禾石树泰方辰景悦宁达美源诚峰朗庭和";
    private static readonly string[] s_syllables =
        ["bax", "dor", "fen", "gul", "hav", "jin", "kor", "lum", "mev", "nix", "pol", "quo", "rin", "sup", "tav", "vek",
         "wim", "xan", "yor", "zeb"];

    private static readonly string[] s_brands = [.. from first in First from second in Second select $"{first}{second}"];

    /// <summary>What can be wrong with a product, the commonest first.</summary>
    public static readonly string[] Faults =
        ["标识不符合要求", "过热起火", "小零件脱落", "邻苯二甲酸酯超标", "绝缘不合格", "制动失灵", "甲醛超标", "电气强度不合格", "菌落总数超标",
         "铅含量超标", "结构不稳", "阻燃性能不合格", "接地措施不合格", "机械强度不足", "农药残留超标", "虚假标注", "防护罩缺失", "充电保护失效"];

    public static string Brand(Random random) => Skewed(random, s_brands, 0.7);

    /// <summary>One of 20,000 coined words.</summary>
    public static string Rare(Random random)
    {
        var (text, rest) = (new StringBuilder(), random.Next(RareWords));
        for (var i = 0; i < 4; i++, rest /= s_syllables.Length)
            text.Append(s_syllables[(rest + i * 7) % s_syllables.Length]);
        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    /// <summary>A model number such as <c>QXT-0423K</c>.</summary>
    public static string Model(Random random) =>
        FormattableString.Invariant($"{Letter(random)}{Letter(random)}T-{random.Next(10_000):D4}{Letter(random)}");

    /// <summary>One of the values; the greater the skew (from 0 to below 1), the more often the first of them.</summary>
    public static T Skewed<T>(Random random, T[] values, double skew) =>
        values[(int)(values.Length * Math.Pow(random.NextDouble(), 1 / (1 - skew)))];

    /// <summary>An index, as often as its weight says.</summary>
    public static int Weighted(Random random, int[] weights)
    {
        var left = random.Next(weights.Sum());
        var index = 0;
        while ((left -= weights[index]) >= 0)
            index++;
        return index;
    }

    private static char Letter(Random random) => (char)('A' + random.Next(26));
}
