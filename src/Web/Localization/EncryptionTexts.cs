using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The page of the keys that personal data is encrypted with.</summary>
internal static class EncryptionTexts
{
    public static readonly LocalizedText Encryption = new("加密密钥", "Encryption keys");
    public static readonly LocalizedText Lead = new(
        "每件投诉举报有各自的密钥，由主密钥加密。主密钥每 {0} 天自动更换；怀疑泄露时请立即更换。",
        "Each complaint has a key of its own, which is encrypted with a master key. A new master key is made every {0} "
        + "days by itself; make one now if you suspect that one has leaked.");
    public static readonly LocalizedText Keys = new("主密钥", "Master keys");
    public static readonly LocalizedText Key = new("密钥", "Key");
    public static readonly LocalizedText Since = new("启用时间", "Since");
    public static readonly LocalizedText State = new("状态", "State");
    public static readonly LocalizedText Newest = new("使用中", "In use");
    public static readonly LocalizedText Retiring = new("停用，转移完后销毁", "Retiring: destroyed once nothing needs it");
    public static readonly LocalizedText Complaints = new("加密的件数", "Complaints");
    public static readonly LocalizedText NoKeys = new("还没有主密钥，很快会生成。", "There is none yet; one is made soon.");
    public static readonly LocalizedText AllMoved = new(
        "全部 {0} 件都已用最新的主密钥加密。", "All {0} complaints are under the newest master key.");
    public static readonly LocalizedText Moving = new(
        "正在转移：{1} 件中还有 {0} 件。刷新本页查看进度。",
        "Being moved: {0} of {1} complaints are left. Reload the page to see how it goes.");
    public static readonly LocalizedText Rotate = new("立即更换主密钥", "Make a new master key now");
    public static readonly LocalizedText Reason = new("原因（记入审计日志）", "Why (the audit log keeps it)");
    public static readonly LocalizedText NoReason = new("原因：2 至 200 字", "Why: 2 to 200 characters");
    public static readonly LocalizedText Begun = new(
        "已生成新的主密钥，几分钟内开始转移。", "There is a new master key. Everything is moved to it in the next minutes.");
}
