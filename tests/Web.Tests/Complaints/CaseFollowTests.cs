using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Web.Tests.Programs;

namespace ConsumerSafety.Web.Tests.Complaints;

/// <summary>What officers do, as the person sees it.</summary>
public sealed class CaseFollowTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "其中一部分另立一件", "超过三年", "第十六条第（四）项")]
    [InlineData("/en", "A part became a complaint of its own", "More than three years", "article 16 (4)")]
    public async Task The_person_reads_what_was_done_and_on_what_ground(
        string prefix, string split, string ground, string article)
    {
        var filing = new ComplaintFiling
        {
            Kind = ComplaintKind.Dispute, Subject = new() { Name = "台灯" }, Incident = new() { RegionCode = "330100" },
            Person = new() { Name = "张三丰", Phone = "13900139000", Account = "用了一天就坏了" },
        };
        var received = Assert.IsType<IntakeOutcome.Received>(
            await program.Get<ComplaintIntake>().ReceiveAsync(filing, ComplaintChannel.Web, Token));
        var (id, number) = (received.Complaint.Id, received.Complaint.Number);
        var officer = new Caller(
            "officer", "Officer", received.Complaint.AgencyId, new HashSet<Role> { Role.CaseOfficer });
        CaseRequest[] requests =
        [
            new(ComplaintMove.Split, 1) { PartKind = ComplaintKind.Report, PartName = "灯罩" },
            new(ComplaintMove.Note, 2) { Text = "只给同事" },
            new(ComplaintMove.Refuse, 3) { Ground = "refuse16-4", Text = "理由如下" },
        ];
        foreach (var request in requests)
            Assert.IsType<CaseOutcome.Done>(await program.Get<CaseMover>().MoveAsync(officer, id, request, Token));
        using var person = new Person(program, prefix);
        await person.OpenAsync("/complaints");

        await person.PostAsync("/complaints", ("Number", number), ("Passphrase", received.Passphrase));

        foreach (var text in new[] { split, ground, article, "理由如下" })
            Assert.Contains(text, person.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("只给同事", person.Page, StringComparison.Ordinal);
    }
}
