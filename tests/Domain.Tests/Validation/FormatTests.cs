using ConsumerSafety.Domain.Formats;
using CsCheck;

namespace ConsumerSafety.Domain.Tests.Validation;

public sealed class FormatTests
{
    [Theory]
    [InlineData("96385074")]
    [InlineData("036000291452")]
    [InlineData("4006381333931")]
    [InlineData("6901234567892")]
    [InlineData("10614141000415")]
    public void GtinsOfEveryLengthAreRead(string text) => Assert.True(Gtin.IsValid(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("96385075")]
    [InlineData("400638133393")]
    [InlineData("４００６３８１３３３９３１")]
    [InlineData("4006381 33931")]
    public void OtherNumbersAreNoGtins(string? text) => Assert.False(Gtin.IsValid(text));

    [Fact]
    public void OneWrongDigitIsAlwaysFound() =>
        Gen.Select(Gen.Int[0, 12], Gen.Int[1, 9]).Sample((position, change) =>
        {
            var digits = "4006381333931".ToCharArray();
            digits[position] = (char)('0' + (digits[position] - '0' + change) % 10);
            return !Gtin.IsValid(new(digits));
        });

    [Theory]
    [InlineData("（2024）京73民初123号", true)]
    [InlineData("(2024)京73民初123号", true)]
    [InlineData("〔2024〕粤0305刑初12号之一", true)]
    [InlineData("［2023］最高法知民终4567号", true)]
    [InlineData("京海市监处罚〔2024〕123号", true)]
    [InlineData("沪市监浦处（2024）152024001234号", true)]
    [InlineData("粤市监处罚[2024]第12号", true)]
    [InlineData("（2024]京73民初123号", false)]
    [InlineData("（24）京73民初123号", false)]
    [InlineData("（2024）京73民初123", false)]
    [InlineData("京73民初123号", false)]
    [InlineData("", false)]
    public void CaseNumbersOfCourtsAndRegulatorsAreTold(string text, bool expected) =>
        Assert.Equal(expected, CaseNumber.IsValid(text));

    [Theory]
    [InlineData("31103301062018010001", true)]
    [InlineData("31103301062018010", true)]
    [InlineData("梯11京A00001(24)", true)]
    [InlineData("梯11浙C12345（19）", true)]
    [InlineData("3110330106201801", false)]
    [InlineData("梯11京A00001", false)]
    [InlineData("锅11京A00001(24)", false)]
    public void LiftsAreNamedInEitherForm(string text, bool expected) => Assert.Equal(expected, LiftCode.IsValid(text));

    [Theory]
    [InlineData("http://a", true)]
    [InlineData("HTTPS://市场监管.中国/路径?a=1#b", true)]
    [InlineData("https://[::1]:8080/", true)]
    [InlineData("https://", false)]
    [InlineData("https:///a", false)]
    [InlineData("//a.example/", false)]
    [InlineData("https://a/<b>", false)]
    public void AddressesAreAbsolute(string text, bool expected) => Assert.Equal(expected, WebAddress.IsValid(text));

    [Theory]
    [InlineData("zh", true)]
    [InlineData("zh-Hans-CN", true)]
    [InlineData("en-x-plain", true)]
    [InlineData("de-1996", true)]
    [InlineData("z", false)]
    [InlineData("zh-", false)]
    [InlineData("zh_CN", false)]
    [InlineData("zh-Hans--CN", false)]
    [InlineData("1996", false)]
    public void LanguageTagsAreWellFormed(string text, bool expected) =>
        Assert.Equal(expected, LanguageTag.IsValid(text));

    [Theory]
    [InlineData("samr", true)]
    [InlineData("cn-33-mr", true)]
    [InlineData("-samr", false)]
    [InlineData("samr-", false)]
    [InlineData("SAMR", false)]
    [InlineData("市监", false)]
    public void IdentifiersAreLowerCase(string text, bool expected) => Assert.Equal(expected, Identifier.IsValid(text));

    [Theory]
    [InlineData("330000", true)]
    [InlineData("330199", true)]
    [InlineData("DE", true)]
    [InlineData("340000", false)]
    [InlineData("33０000", false)]
    [InlineData("de", false)]
    public void RegionsAreListedOrWithinAListedProvince(string code, bool expected) =>
        Assert.Equal(expected, ValidNotices.Vocabulary.IsRegionCode(code));
}
