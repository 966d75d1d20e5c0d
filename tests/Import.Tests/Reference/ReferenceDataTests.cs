using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Import.Reference;

namespace ConsumerSafety.Import.Tests.Reference;

public sealed class ReferenceDataTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("reference-").FullName;

    private static readonly string s_retention = "# Retention\nState,Months,Source,EnglishSource\n"
        + string.Concat(Enum.GetValues<ComplaintState>().Where(state => !ComplaintMoves.IsOpen(state))
            .Select(state => $"{state},36,自定,Own choice\n"));

    public ReferenceDataTests()
    {
        Write("regions.csv", "# Regions\nCode,Name,EnglishName,ParentCode\nCN,中国,China,\n330000,浙江省,Zhejiang,CN\n");
        Write("hazard-types.csv", "# Hazards\nCode,Name,EnglishName,Description,EnglishDescription\nFire,火灾,Fire,,\"Burns, and more\"\n");
        Write("product-categories.csv", "# Categories\nCode,Name,EnglishName,ParentCode\nToys,玩具,Toys,\n");
        Write("fetch-sources.csv", "# Sources\nId,Name,EnglishName,Format,Address,IntervalHours,OverlapDays\ncpsc,召回,Recalls,cpsc,https://example.org/{since:yyyy-MM-dd},24,30\n");
        Write("agencies.csv", "# Agencies\nId,Name,EnglishName,ParentId,RegionCode,Website\nsamr,总局,SAMR,,CN,https://www.samr.gov.cn/\n");
        Write("competences.csv", "# Competences\nAgencyId,RegionCode,Category,Kind\nsamr,,,\nsamr,330000,Toys,Report\n");
        Write("complaint-deadlines.csv", "# Deadlines\nId,Days,Unit,ValidFrom,Source,EnglishSource\nAcceptance,7,Working,2020-01-01,第十四条,article 14\n");
        Write("refusal-grounds.csv", "# Grounds\nId,Move,ValidFrom,ValidTo,Text,EnglishText,Source,EnglishSource\nrefuse-1,Refuse,2020-01-01,2026-04-14,不属职责,Not competent,第十五条,article 15\n");
        Write("complaint-retention.csv", s_retention);
        Write("working-days.csv", "# Working days\nDay,LastDay,Kind,Name,EnglishName,Source\n2026-01-01,2026-01-03,Off,元旦,New Year,国办发明电\n2026-01-04,2026-01-04,MakeUp,元旦,New Year,国办发明电\n");
        Write("campaigns.jsonl", "# Campaigns\n{\"Id\":\"q\",\"Name\":\"质量月\",\"EnglishName\":\"Quality Month\",\"OrganiserIds\":[\"samr\"]}\n");
    }

    [Fact]
    public void EveryFileIsRead()
    {
        var data = ReferenceData.Load(_directory);

        Assert.Equal("CN", data.Vocabulary.FindRegion("330000")!.ParentCode);
        Assert.Equal("Burns, and more", data.Vocabulary.FindHazardType("Fire")!.EnglishDescription);
        Assert.Null(data.Vocabulary.FindProductCategory("Toys")!.ParentCode);
        Assert.Equal("https://www.samr.gov.cn/", Assert.Single(data.Agencies).Website);
        Assert.Equal(["samr"], Assert.Single(data.Campaigns).OrganiserIds);
        Assert.Equal(new("samr", "330000", "Toys", ComplaintKind.Report), data.Competences[1]);
        Assert.Equal((DeadlineId.Acceptance, 7), (data.DeadlineRules[0].Id, data.DeadlineRules[0].Days));
        Assert.Equal([false, true], data.WorkingDays.Select(span => span.IsWorked));
        Assert.Equal(ComplaintMove.Refuse, Assert.Single(data.LegalGrounds).Move);
        Assert.All(data.RetentionPeriods, period => Assert.Equal(36, period.Months));
    }

    [Theory]
    [InlineData("regions.csv", "Code,Name,EnglishName,ParentCode\n", "line 1", "says what the file is")]
    [InlineData("regions.csv", "# R\nCode,Name,ParentCode\nCN,中国,\n", "EnglishName", "missing")]
    [InlineData("regions.csv", "# R\nCode,Name,EnglishName,ParentCode\nCN,中国,China,\nDE,,Germany,\n", "line 4, column Name", "missing")]
    [InlineData("regions.csv", "# R\nCode,Name,EnglishName,ParentCode\nCN,中国\n", "line 3", "2 cells where 4")]
    [InlineData("regions.csv", "# R\nCode,Name,EnglishName,ParentCode\nCN,中国,China,\nCN,中国,China,\n", "line 4", "line 3 already")]
    [InlineData("regions.csv", "# R\nCode,Name,EnglishName,ParentCode\nCN,中国,China,EU\n", "line 3", "parent EU")]
    [InlineData("fetch-sources.csv", "# S\nId,Name,EnglishName,Format,Address,IntervalHours,OverlapDays\na,甲,A,cpsc,,soon,30\n", "line 3, column IntervalHours", "whole number")]
    [InlineData("refusal-grounds.csv", "# G\nId,Move,ValidFrom,ValidTo,Text,EnglishText,Source,EnglishSource\na,Take,2020-01-01,,甲,A,法,Law\n", "line 3, column Move", "Refuse or DeclineCase")]
    [InlineData("competences.csv", "# C\nAgencyId,RegionCode,Category,Kind\nsamr,,,\nnobody,,,\n", "line 4, column AgencyId", "no agency")]
    [InlineData("competences.csv", "# C\nAgencyId,RegionCode,Category,Kind\nsamr,,,\nsamr,999999,,\n", "line 4, column RegionCode", "no region")]
    [InlineData("competences.csv", "# C\nAgencyId,RegionCode,Category,Kind\nsamr,,,\nsamr,,Cars,\n", "line 4, column Category", "no category")]
    [InlineData("competences.csv", "# C\nAgencyId,RegionCode,Category,Kind\nsamr,,,\nsamr,,,Praise\n", "line 4, column Kind", "Dispute, Report")]
    [InlineData("competences.csv", "# C\nAgencyId,RegionCode,Category,Kind\nsamr,330000,,\n", "competences.csv", "fit everything")]
    [InlineData("complaint-deadlines.csv", "# D\nId,Days,Unit,ValidFrom,Source,EnglishSource\nAcceptance,soon,Working,2020-01-01,a,b\n", "line 3, column Days", "whole number")]
    [InlineData("complaint-deadlines.csv", "# D\nId,Days,Unit,ValidFrom,Source,EnglishSource\nAcceptance,7,Lunar,2020-01-01,a,b\n", "line 3, column Unit", "Calendar")]
    [InlineData("complaint-deadlines.csv", "# D\nId,Days,Unit,ValidFrom,Source,EnglishSource\nLunch,7,Working,2020-01-01,a,b\n", "line 3, column Id", "Acceptance")]
    [InlineData("complaint-retention.csv", "# R\nState,Months,Source,EnglishSource\nAccepted,3,a,b\n", "line 3, column State", "nothing remains")]
    [InlineData("complaint-retention.csv", "# R\nState,Months,Source,EnglishSource\nSettled,0,a,b\n", "line 3, column Months", "1 or more")]
    [InlineData("complaint-retention.csv", "# R\nState,Months,Source,EnglishSource\nSettled,3,a,b\n", "complaint-retention.csv", "Refused has no period")]
    [InlineData("working-days.csv", "# W\nDay,LastDay,Kind,Name,EnglishName,Source\n2026-01-03,2026-01-01,Off,a,b,c\n", "line 3, column LastDay", "not before the first")]
    [InlineData("working-days.csv", "# W\nDay,LastDay,Kind,Name,EnglishName,Source\n2026-01-01,2026-01-03,Rest,a,b,c\n", "line 3, column Kind", "Off or MakeUp")]
    [InlineData("agencies.csv", "# A\nId,Name,EnglishName,ParentId,RegionCode,Website\nSAMR,总局,SAMR,,CN,\n", "line 3, column Id", "lower-case")]
    [InlineData("campaigns.jsonl", "# C\n\n{\"Id\":\"q\"}\n", "line 3", "required")]
    [InlineData("campaigns.jsonl", "# C\n{\"Id\":\"q\",\"Name\":\"a\",\"EnglishName\":\"b\",\"OrganiserIds\":[\"x\"]}\n", "line 2, column OrganiserIds", "x is not among")]
    public void AFaultNamesFileLineAndColumn(string file, string content, string place, string reason)
    {
        Write(file, content);

        var fault = Assert.Throws<ReferenceDataException>(() => ReferenceData.Load(_directory));

        Assert.Contains(file, fault.Message, StringComparison.Ordinal);
        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatShipsIsRead()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "ConsumerSafety.sln")))
            directory = Path.GetDirectoryName(directory)!;

        var data = ReferenceData.Load(Path.Combine(directory, "data"));

        Assert.True(data.Agencies.Count >= 40, "forty agencies ship");
        Assert.NotEmpty(data.Campaigns);
        Assert.NotEmpty(data.Competences);
        Assert.Equal(Enum.GetValues<DeadlineId>(), data.DeadlineRules.Select(rule => rule.Id).Distinct().Order());
        Assert.NotEmpty(data.WorkingDays);
        Assert.NotNull(data.Vocabulary.FindRegion("110000"));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private void Write(string file, string content) => File.WriteAllText(Path.Combine(_directory, file), content);
}
