using ConsumerSafety.Api.Files.Pictures;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Files;

/// <summary>Why a file is not accepted.</summary>
internal static class FileRefusals
{
    private static readonly string s_endings = string.Join(", ", FileFormat.Endings);

    public static readonly LocalizedText Name = new(
        "文件名须为 1 至 200 个字符。", "The file needs a name of 1 to 200 characters.");

    public static readonly LocalizedText Empty = new("文件是空的。", "The file is empty.");

    public static readonly LocalizedText TooLong = new("文件超过 20 MB。", "The file is larger than 20 MB.");

    public static readonly LocalizedText Unknown = new(
        $"看不出文件的内容是什么；可接受 {s_endings}。",
        $"The content is of none of the forms that are accepted: {s_endings}.");

    public static readonly LocalizedText Program = new(
        "文件的内容是程序或脚本，不予接受。", "The content is a program or a script, which is not accepted.");

    public static readonly LocalizedText Markup = new(
        "文件的内容是 HTML、SVG 或其他标记文本，可能携带脚本；请改用 PDF 或图片。",
        "The content is HTML, SVG or other markup, which can carry scripts; hand in a PDF or a picture instead.");

    public static readonly LocalizedText Archive = new(
        "文件的内容是压缩包；请逐个上传其中的文件。", "The content is an archive; hand in the files in it one by one.");

    public static readonly LocalizedText OldOffice = new(
        "文件的内容是旧版 Office 格式或加密文档，可能含有宏；请另存为不加密的 .docx 或 .xlsx。",
        "The content is of an old or encrypted Office form, which can hold macros; save it as .docx or .xlsx.");

    public static readonly LocalizedText OtherPicture = new(
        "图片须为 JPEG、PNG 或 WebP。", "Pictures must be JPEG, PNG or WebP.");

    public static readonly LocalizedText OtherVideo = new(
        "视频须为 MP4。", "Videos must be MP4.");

    public static readonly LocalizedText Macros = new(
        "文档含有宏；请去掉宏后另存再上传。", "The document holds macros; save it without them.");

    public static readonly LocalizedText Embedded = new(
        "文档内嵌有程序、控件或其他对象；请去掉后再上传。",
        "The document has programs, controls or other objects embedded; remove them.");

    public static readonly LocalizedText External = new(
        "文档打开时会从别处载入模板或对象；请去掉这些引用后再上传。",
        "The document loads a template or an object from elsewhere when it is opened; remove those references.");

    public static readonly LocalizedText Scripted = new(
        "PDF 含有脚本或会启动程序的动作；请去掉后再上传。", "The PDF holds scripts or starts programs; remove that.");

    public static readonly LocalizedText Torn = new(
        "文件已损坏或不完整，无法读取。", "The file is damaged or incomplete and cannot be read.");

    public static readonly LocalizedText Animated = new("不接受动画图片。", "Animated pictures are not accepted.");

    public static readonly LocalizedText TooManyPixels = new(
        "图片过大：解码后不得超过 4,000 万像素。", "The picture is too large: at most 40 million pixels when decoded.");

    /// <summary>Why no picture can be made of it.</summary>
    public static LocalizedText Of(PictureFault fault) => fault switch
    {
        PictureFault.TooManyPixels => TooManyPixels,
        PictureFault.Animated => Animated,
        _ => Torn,
    };

    /// <summary>The name ends in something that is not accepted.</summary>
    public static LocalizedText Ending(string name)
    {
        var ending = Path.GetExtension(name);
        return new(
            $"不接受以“{ending}”结尾的文件；可接受 {s_endings}。",
            $"Files that end in '{ending}' are not accepted; there are {s_endings}.");
    }

    /// <summary>The name says one thing and the content another.</summary>
    public static LocalizedText Lie(FileFormat claimed, ContentKind found) => new(
        $"文件名以 {claimed.Ending} 结尾，内容却是{Describe(found).Chinese}；请核对后重新上传。",
        $"The name ends in {claimed.Ending}, but the content is {Describe(found).English}.");

    private static LocalizedText Describe(ContentKind kind) => kind switch
    {
        ContentKind.Jpeg => new(" JPEG 图片", "a JPEG picture"),
        ContentKind.Png => new(" PNG 图片", "a PNG picture"),
        ContentKind.WebP => new(" WebP 图片", "a WebP picture"),
        ContentKind.Pdf => new(" PDF 文档", "a PDF document"),
        ContentKind.Workbook => new("工作簿（XLSX）", "a workbook (XLSX)"),
        ContentKind.Document => new("文字文档（DOCX）", "a text document (DOCX)"),
        ContentKind.Mp4 => new(" MP4 视频", "an MP4 video"),
        _ => new("纯文本", "plain text"),
    };
}
