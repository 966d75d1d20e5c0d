using ConsumerSafety.Api.Files;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Complaints.Evidence;

/// <summary>Why a file is not taken as evidence, beside <see cref="FileRefusals"/>.</summary>
internal static class EvidenceRefusals
{
    public static readonly LocalizedText Unknown = new(
        "看不出文件的内容是什么；可接受 JPEG、PNG、WebP、HEIC 图片，PDF 文档和 MP4 视频。",
        "The content is none of what is accepted: JPEG, PNG, WebP and HEIC pictures, PDF documents, MP4 videos.");

    public static readonly LocalizedText OtherPicture = new(
        "图片须为 JPEG、PNG、WebP 或 HEIC。", "Pictures must be JPEG, PNG, WebP or HEIC.");

    public static readonly LocalizedText NoText = new(
        "不接受文字和表格文件；请另存为 PDF 或截图后上传。",
        "Texts and workbooks are not accepted; save it as PDF or take a screenshot.");

    public static readonly LocalizedText HiddenTracks = new(
        "视频分段存放，且夹带位置等数据，无法清除；请用手机相册或剪辑软件另存为普通 MP4。",
        "The video is fragmented and carries data such as places that cannot be taken out; save it as a plain MP4.");

    public static readonly LocalizedText Infected = new(
        "病毒扫描发现恶意程序，文件已删除。", "The virus scanner found malware in it; the file was deleted.");

    public static readonly LocalizedText NotScanned = new(
        "暂时无法完成病毒扫描，文件尚未接收；请稍后再试。",
        "It could not be scanned for viruses just now and is not taken yet; try again later.");

    public static readonly LocalizedText Busy = new(
        "文件正在处理，请稍候再试。", "It is being looked at; try again in a moment.");

    public static readonly LocalizedText TooManyFiles = new(
        "至多 10 个文件", "at most 10 files");

    /// <summary>What is expected of the key of a file in a filing.</summary>
    public static readonly LocalizedText Key = new(
        "已完整上传、尚未用于其他投诉举报的文件的编号",
        "the Id of a file that was uploaded completely and belongs to no other complaint");

    /// <summary>A refusal of other files, in the words for evidence.</summary>
    public static LocalizedText Of(LocalizedText refusal) =>
        refusal == FileRefusals.Unknown ? Unknown
        : refusal == FileRefusals.OtherPicture ? OtherPicture
        : refusal;
}
