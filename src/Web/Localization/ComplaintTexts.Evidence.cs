using System.Globalization;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

// Files that prove a complaint.
internal static partial class ComplaintTexts
{
    public static readonly LocalizedText Evidence = new("证据材料", "Evidence");
    public static readonly LocalizedText EvidenceHint = new(
        "产品照片、购物凭证、聊天记录截图、视频等，没有可以跳过。至多 10 个文件，每个不超过 20 MB：JPEG、PNG、WebP、HEIC、PDF、MP4。",
        "Photos of the product, receipts, screenshots, videos; go on without if you have none. At most 10 files of"
        + " 20 MB: JPEG, PNG, WebP, HEIC, PDF, MP4.");
    public static readonly LocalizedText EvidencePrivacy = new(
        "照片和视频中的拍摄地点等隐藏信息会被清除。文件加密保存，仅供承办人员查看，每次查看都会留下记录。",
        "Where photos and videos were taken, and whatever else is hidden in them, is taken out. Files are kept"
        + " encrypted for the officers alone, and every look at them is recorded.");
    public static readonly LocalizedText ChooseFiles = new("选择文件", "Choose files");
    public static readonly LocalizedText Upload = new("上传", "Upload");
    public static readonly LocalizedText YourFiles = new("已上传的文件", "Your files");
    public static readonly LocalizedText NoFiles = new("还没有文件。", "There are no files yet.");
    public static readonly LocalizedText RemoveFile = new("删除", "Remove");
    public static readonly LocalizedText RemoveFileOf = new("删除 {0}", "Remove {0}");
    public static readonly LocalizedText FilesRefused = new("以下文件没有接收", "These files were not taken");
    public static readonly LocalizedText NotYetChecked = new(
        "尚未检查，提交时会再次检查", "not checked yet; tried again when you send");
    public static readonly LocalizedText CheckedFiles = new(
        "全部文件均已通过检查；请稍后再提交，或删除尚未检查的文件",
        "every file checked; send it again a little later, or remove those not checked yet");
    public static readonly LocalizedText TooManyFilesNow = new(
        "系统目前无法接收更多文件，请稍后再试。", "No more files can be taken just now; try again later.");
    public static readonly LocalizedText FileGone = new("文件已不存在，请重新上传。", "The file is gone; upload it again.");
    public static readonly LocalizedText SeeFiles = new("查看证据材料", "See the evidence");
    public static readonly LocalizedText SeeOrAddFiles = new("查看或补充证据材料", "See or add evidence");
    public static readonly LocalizedText AddFiles = new("补充证据材料", "Add evidence");
    public static readonly LocalizedText SendFiles = new("提交文件", "Send the files");
    public static readonly LocalizedText NoFileChosen = new("请先选择文件。", "Choose a file first.");
    public static readonly LocalizedText Download = new("下载", "Download");
    public static readonly LocalizedText PreviewOf = new("{0} 的预览图", "Preview of {0}");
    public static readonly LocalizedText BackToStatus = new("返回进度", "Back to the complaint");
    public static readonly LocalizedText Uploading = new("正在上传…", "Uploading…");
    public static readonly LocalizedText Resuming = new("网络中断，正在续传…", "The network failed; going on…");
    public static readonly LocalizedText UploadFailed = new(
        "上传中断。请再选择同一文件，将从中断处继续。", "The upload broke off. Choose the same file again to go on from there.");

    /// <summary>A count of bytes as people read it.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024:0.0} MB"),
    };

    /// <summary>What a file is.</summary>
    public static LocalizedText OfMediaType(string? type) => type switch
    {
        "application/pdf" => new("PDF 文档", "PDF document"),
        "video/mp4" => new("MP4 视频", "MP4 video"),
        "image/heic" => new("HEIC 图片", "HEIC picture"),
        "image/jpeg" => new("JPEG 图片", "JPEG picture"),
        "image/png" => new("PNG 图片", "PNG picture"),
        "image/webp" => new("WebP 图片", "WebP picture"),
        _ => NotYetChecked,
    };
}
