using System.Text;
using System.Text.Json;
using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;

namespace ConsumerSafety.Web.Tests.Complaints;

/// <summary>What is personal stands nowhere but encrypted in the database and in the person's own mail.</summary>
public sealed class PlantedValueTests(LoggedProgram program) : IClassFixture<LoggedProgram>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

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

        AssertIsNowhere(person);
    }

    [Fact]
    public async Task Nor_what_is_said_shown_and_handed_in_while_the_case_is_worked()
    {
        program.Listen();
        using var person = new Person(program);
        var (number, passphrase) = await person.ComplainAsync();
        var status = $"/complaints/{number}";
        await person.PostAsync(status + "?handler=Write", ("Text", $"{Planted.Name} {Planted.Phone} {Planted.Account}"));
        await person.PostAsync(status + "?handler=Write", ("Text", Planted.Name + new string('长', 20_000)));
        await person.OpenAsync(status + "/evidence");
        await person.PostFilesAsync([(Planted.Name + ".pdf", Uploader.Pdf), (Planted.Phone + ".jpg", [1, 2, 3])]);
        var complaint = (await program.Get<ComplaintStore>().FindAsync(number, passphrase, Token))!;
        var officer = new Caller("officer", "Officer", complaint.AgencyId, new HashSet<Role> { Role.CaseOfficer });
        var shown = await program.Get<CaseDesk>().ShowPersonAsync(officer, complaint.Id, "核实", Token);
        Assert.IsType<PersonalOutcome.Shown>(shown);
        CaseRequest[] requests =
        [
            new(ComplaintMove.Take, complaint.Version),
            new(ComplaintMove.WriteToPerson, complaint.Version + 1) { Text = $"{Planted.Name}：{Planted.Account}" },
            new(ComplaintMove.Note, complaint.Version + 2) { Text = Planted.Phone },
            new(ComplaintMove.Accept, complaint.Version + 3) { Text = Planted.Order },
        ];
        foreach (var request in requests)
            Assert.IsType<CaseOutcome.Done>(
                await program.Get<CaseMover>().MoveAsync(officer, complaint.Id, request, Token));
        await person.PostAsync(status + "?handler=Download");
        Assert.Contains(Planted.Phone, person.Page, StringComparison.Ordinal);

        AssertIsNowhere(person);
    }

    private void AssertIsNowhere(Person person)
    {
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
        byte[][] forms =
        [
            Encoding.UTF8.GetBytes(value), Encoding.Unicode.GetBytes(value),
            Encoding.ASCII.GetBytes(Uri.EscapeDataString(value)),
            Encoding.ASCII.GetBytes(JsonEncodedText.Encode(value).ToString()),
            // The first and the last of the characters may depend on what stands before and after.
            .. Enumerable.Range(0, 3).Select(before => Encoding.ASCII.GetBytes(
                Convert.ToBase64String([.. new byte[before], .. Encoding.UTF8.GetBytes(value)])[4..^4])),
        ];
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
