using ConsumerSafety.Api.Files;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Files;

namespace ConsumerSafety.Api.Tests.Files;

public sealed class FileIntakeTests : IAsyncLifetime
{
    private FileHost _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[], string> Accepted => new()
    {
        { "照片.jpg", SampleFiles.Jpeg, "image/jpeg" },
        { "photo.JPEG", SampleFiles.Jpeg, "image/jpeg" },
        { "photo.png", SampleFiles.Png, "image/png" },
        { "photo.webp", SampleFiles.WebP, "image/webp" },
        { "检验报告.pdf", SampleFiles.Pdf, "application/pdf" },
        {
            "表.xlsx", SampleFiles.Workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        },
        {
            "文.docx", SampleFiles.Document, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        },
        { "list.csv", SampleFiles.Bytes("名称,型号\n电动车,A-1\n"), "text/csv" },
        { "gb18030.csv", [0xC3, 0xFB, 0xB3, 0xC6, (byte)'\n'], "text/csv" },
        { "BM.txt", SampleFiles.Bytes("BM and MZ are letters; 1 < 2"), "text/plain" },
        { "film.mp4", SampleFiles.Mp4, "video/mp4" },
        { "chart.xlsx", SampleFiles.WorkbookWith("xl/embeddings/data.xlsx"), null! },
    };

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "report.pdf", SampleFiles.Png, "ends in .pdf, but the content is a PNG picture" },
        { "photo.jpg", SampleFiles.Pdf, "ends in .jpg, but the content is a PDF document" },
        { "photo.jpg", SampleFiles.Png, "ends in .jpg, but the content is a PNG picture" },
        { "table.xlsx", SampleFiles.Document, "ends in .xlsx, but the content is a text document" },
        { "table.csv", SampleFiles.Workbook, "ends in .csv, but the content is a workbook" },
        { "report.pdf", SampleFiles.Bytes("plain"), "ends in .pdf, but the content is plain text" },
        { "report.pdf", SampleFiles.Mp4, "the content is an MP4 video" },
        { "setup.exe", [.. "MZ"u8, 0, 1], "end in '.exe' are not accepted" },
        { "report.pdf.exe", SampleFiles.Pdf, "end in '.exe' are not accepted" },
        { "report", SampleFiles.Pdf, "end in '' are not accepted" },
        { "report.pdf", [.. "MZ"u8, 0, 1], "a program or a script" },
        { "photo.jpg", [0x7F, .. "ELF"u8, 2, 1], "a program or a script" },
        { "notes.txt", SampleFiles.Bytes("#!/bin/sh\nrm -rf /\n"), "a program or a script" },
        { "notes.txt", SampleFiles.Bytes("<!DOCTYPE html><script>alert(1)</script>"), "HTML, SVG or other markup" },
        { "notes.txt", SampleFiles.Bytes("\uFEFF \n<html>"), "HTML, SVG or other markup" },
        { "photo.png", SampleFiles.Bytes("<svg xmlns='s'><script>1</script></svg>"), "HTML, SVG or other markup" },
        { "list.csv", SampleFiles.Bytes("<?xml version='1.0'?><svg/>"), "HTML, SVG or other markup" },
        { "drawing.svg", SampleFiles.Bytes("<svg/>"), "end in '.svg' are not accepted" },
        { "page.html", SampleFiles.Bytes("<html/>"), "end in '.html' are not accepted" },
        { "macro.xlsm", SampleFiles.Workbook, "end in '.xlsm' are not accepted" },
        { "macro.xlsx", SampleFiles.WorkbookWith("xl/vbaProject.bin"), "holds macros" },
        { "macro.xlsx", SampleFiles.WorkbookWith("xl/macrosheets/sheet1.xml"), "holds macros" },
        {
            "macro.xlsx", SampleFiles.Office("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "holds macros"
        },
        { "ole.docx", SampleFiles.DocumentWith("word/embeddings/oleObject1.bin", "x"), "embedded" },
        { "control.xlsx", SampleFiles.WorkbookWith("xl/activeX/activeX1.xml"), "embedded" },
        {
            "template.docx", SampleFiles.DocumentWith(
                "word/_rels/settings.xml.rels",
                "<Relationships><Relationship Type='http://x/attachedTemplate' TargetMode='External'/></Relationships>"),
            "from elsewhere"
        },
        { "bomb.xlsx", SampleFiles.Zip(("[Content_Types].xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><Types/>")), "damaged" },
        { "long.docx", SampleFiles.Zip(("[Content_Types].xml", $"<T>{new string(' ', 2_000_000)}</T>")), "damaged" },
        { "torn.xlsx", SampleFiles.Workbook[..60], "damaged" },
        { "files.xlsx", SampleFiles.Zip(("a.exe", "MZ")), "an archive" },
        { "old.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "old or encrypted Office form" },
        { "script.pdf", SampleFiles.Bytes("%PDF-1.7\n<< /S /JavaScript /JS (1) >>"), "holds scripts" },
        { "late.pdf", SampleFiles.Bytes($"%PDF-1.7\n{new string('x', 65_520)}/JavaScript"), "holds scripts" },
        { "moving.png", SampleFiles.Bytes("GIF89a\0\0"), "JPEG, PNG or WebP" },
        { "torn.jpg", SampleFiles.Jpeg[..^200], "damaged" },
        { "phone.mp4", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0], "JPEG, PNG or WebP" },
        { "camera.mp4", [0, 0, 0, 24, .. "ftypqt  "u8, 0, 0, 0, 0], "must be MP4" },
        { "empty.txt", [], "empty" },
        { "noise.txt", [1, 2, 3, 4], "none of the forms" },
        { "..", SampleFiles.Pdf, "needs a name" },
        { new string('a', 200) + ".pdf", SampleFiles.Pdf, "needs a name" },
    };

    public async ValueTask InitializeAsync() => _host = await FileHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory, MemberData(nameof(Accepted))]
    public async Task What_is_what_its_name_says_is_kept_as_private(string name, byte[] content, string? mediaType)
    {
        var file = await _host.TakeAsync(name, content);

        Assert.Equal(name, file.Name);
        Assert.Equal(mediaType ?? file.MediaType, file.MediaType);
        Assert.Equal(("samr", "a-1", FileState.Private), (file.AgencyId, file.AddedBy, file.State));
        Assert.Equal(file, await _host.Files.FindAsync(file.Id, Token));
        Assert.Equal(file.IsPicture, file.MediaType.StartsWith("image/", StringComparison.Ordinal));
        if (!file.IsPicture)
            Assert.Equal(content, await _host.ReadAsync(file.Content));
    }

    [Theory, MemberData(nameof(Refused))]
    public async Task What_is_not_is_refused_with_the_reason_and_nothing_of_it_is_kept(
        string name, byte[] content, string reason)
    {
        var outcome = await _host.Intake.TakeAsync(FileHost.Author, name, new MemoryStream(content), Token);

        var refused = Assert.IsType<FileRefused>(outcome);
        Assert.Contains(reason, refused.Reason.English, StringComparison.Ordinal);
        Assert.NotEqual(refused.Reason.English, refused.Reason.Chinese);
        Assert.Equal((0, 0, 0), (await _host.CountAsync("Files"), await _host.CountAsync("FileChunks"),
            await _host.CountAsync("PendingContents")));
    }

    [Fact]
    public async Task A_file_over_20_MB_is_refused_and_nothing_of_it_is_kept()
    {
        var content = new MemoryStream(new byte[FileIntake.MaxLength + 1]);

        var outcome = await _host.Intake.TakeAsync(FileHost.Author, "big.txt", content, Token);

        Assert.Equal("The file is larger than 20 MB.", Assert.IsType<FileRefused>(outcome).Reason.English);
        Assert.Equal(0, await _host.CountAsync("FileChunks"));
    }

    [Theory]
    [InlineData("C:\\fakepath\\report.pdf", "report.pdf")]
    [InlineData("../../etc/report.pdf", "report.pdf")]
    [InlineData("re\u202Efdp\u0000port.pdf", "refdpport.pdf")]
    [InlineData(" 报告 (1).pdf ", "报告 (1).pdf")]
    public async Task A_name_keeps_neither_path_nor_what_hides_in_it(string name, string kept) =>
        Assert.Equal(kept, (await _host.TakeAsync(name, SampleFiles.Pdf)).Name);

    [Theory]
    [InlineData(Role.Author, "samr", true)]
    [InlineData(Role.AgencyAdministrator, "samr", true)]
    [InlineData(Role.Reviewer, "samr", false)]
    [InlineData(Role.CaseOfficer, "samr", false)]
    [InlineData(Role.Auditor, null, false)]
    [InlineData(Role.SystemAdministrator, null, false)]
    public async Task Files_are_added_by_those_who_have_something_to_add_them_to(
        Role role, string? agency, bool isAllowed)
    {
        var caller = new Caller("a-2", "Somebody", agency, new HashSet<Role> { role });

        var outcome = await _host.Intake.TakeAsync(caller, "a.pdf", new MemoryStream(SampleFiles.Pdf), Token);

        Assert.Equal(isAllowed, outcome is FileTaken);
        Assert.Equal(!isAllowed, outcome is FileForbidden);
    }
}
