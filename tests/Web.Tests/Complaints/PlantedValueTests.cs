using System.Text;
using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Web.Tests.Complaints;

/// <summary>What is personal stands nowhere but encrypted in the database and in the person's own mail.</summary>
public sealed class PlantedValueTests(LoggedProgram program) : IClassFixture<LoggedProgram>
{
    [Fact]
    public async Task No_log_line_file_or_address_holds_a_personal_value()
    {
        program.Listen();
        using var person = new Person(program);
        await person.FillAsync();
        await person.PostAsync("/complain/person", ("Person.Name", Planted.Name), ("Person.Phone", "x"));
        await person.PostAsync("/complain/person", ("Person.Name", Planted.Name), ("Person.Phone", Planted.Phone));
        await person.OpenAsync("/complain/review");
        await person.PostAsync(null);
        Assert.EndsWith("/complain/receipt", person.Path, StringComparison.Ordinal);
        await HandInAsync(Planted.Phone);
        await HandInAsync("x" + Planted.Phone);

        Assert.NotEmpty(program.Logged);
        foreach (var value in Planted.All)
        {
            Assert.DoesNotContain(program.Logged, line => line.Contains(value, StringComparison.Ordinal));
            Assert.DoesNotContain(
                person.Asked, address => Uri.UnescapeDataString(address).Contains(value, StringComparison.Ordinal));
            Assert.Empty(FilesWith(value));
        }
    }

    private async Task HandInAsync(string phone)
    {
        var body = $$"""
            {
              "Kind": "Report", "Subject": { "Name": "充电器" }, "Purchase": { "RegionCode": "330100" },
              "Person": { "Name": "{{Planted.Name}}", "Phone": "{{phone}}", "Account": "{{Planted.Account}}" }
            }
            """;
        using var response = await program.SendAsync(
            HttpMethod.Post, "/api/complaints", null, body, ("Idempotency-Key", ComplaintNumber.Create()));
    }

    // A mail in the folder is on its way to the person, whose address it cannot do without.
    private IEnumerable<string> FilesWith(string value)
    {
        byte[][] forms = [Encoding.UTF8.GetBytes(value), Encoding.Unicode.GetBytes(value)];
        foreach (var path in Directory.EnumerateFiles(program.DataDirectory, "*", SearchOption.AllDirectories))
        {
            // An empty one is a lock that nobody else may open.
            if (Path.GetRelativePath(program.DataDirectory, path).StartsWith("mail", StringComparison.Ordinal)
                || new FileInfo(path).Length == 0)
                continue;
            using var file = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            file.CopyTo(content);
            if (forms.Any(form => content.GetBuffer().AsSpan(0, (int)content.Length).IndexOf(form) >= 0))
                yield return path;
        }
    }
}
