using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Web.Tests.Programs;

namespace ConsumerSafety.Web.Tests.Complaints;

public sealed class PrivacyNoticeTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    [Theory]
    [InlineData("", "隐私说明", "{0} 个月")]
    [InlineData("/en", "Privacy notice", "{0} months")]
    public async Task It_says_how_long_what_is_kept_and_the_form_leads_to_it(
        string prefix, string heading, string months)
    {
        using var person = new Person(program, prefix);
        await person.FillAsync();
        await person.OpenAsync("/complain/consent");
        Assert.Contains($"href=\"{prefix}/privacy\"", person.Page, StringComparison.Ordinal);

        await person.OpenAsync("/privacy");

        Assert.Contains($"<h1>{heading}</h1>", person.Page, StringComparison.Ordinal);
        foreach (var period in program.Get<RetentionPlan>().Periods)
        {
            var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, months, period.Months);
            Assert.Contains(text, person.Page, StringComparison.Ordinal);
            var source = prefix.Length == 0 ? period.Source.Chinese : period.Source.English;
            Assert.Contains(source, person.Page, StringComparison.Ordinal);
        }
    }
}
