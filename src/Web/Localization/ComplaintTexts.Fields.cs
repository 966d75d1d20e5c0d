using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

// What the form asks.
internal static partial class ComplaintTexts
{
    public static readonly LocalizedText KindLabel = new("类型", "Kind");
    public static readonly LocalizedText Product = new("产品名称", "Product");
    public static readonly LocalizedText ProductHint = new(
        "照标签上的字填写。产品名称、商标、型号、条码、电梯编号至少填一项。",
        "As on the label. Give one at least of name, brand, model, barcode or the lift's number.");
    public static readonly LocalizedText Brand = new("商标、品牌", "Brand");
    public static readonly LocalizedText Model = new("型号规格", "Model");
    public static readonly LocalizedText Batch = new("批号、生产日期", "Batch or date of production");
    public static readonly LocalizedText BatchHint = new("照包装上的字填写。", "As on the package.");
    public static readonly LocalizedText Gtin = new("条码数字", "Digits of the barcode");
    public static readonly LocalizedText GtinHint = new("8 至 14 位数字。", "8 to 14 digits.");
    public static readonly LocalizedText CategoryLabel = new("产品类别", "Product category");
    public static readonly LocalizedText Lift = new("电梯编号", "Number of the lift");
    public static readonly LocalizedText LiftHint = new(
        "轿厢内“特种设备使用标志”上的设备代码或使用登记证编号。",
        "The equipment code or registration number on the certificate in the car.");
    public static readonly LocalizedText Seller = new("商家", "Shop or company");
    public static readonly LocalizedText Platform = new("网络平台", "Online platform");
    public static readonly LocalizedText PlatformHint = new("网购时填写。", "If it was bought online.");
    public static readonly LocalizedText BoughtIn = new("购买地", "Where it was bought");
    public static readonly LocalizedText RegionHint = new(
        "输入市或省的名称，如“杭州市”。购买地和发生地至少填一项。",
        "A city or province, such as “Hangzhou”. Give one at least of where it was bought and where it happened.");
    public static readonly LocalizedText BoughtOn = new("购买日期", "Day of purchase");
    public static readonly LocalizedText OrderNumber = new("订单号", "Order number");
    public static readonly LocalizedText Price = new("价格（元）", "Price in yuan");
    public static readonly LocalizedText Account = new("事情经过", "What happened");
    public static readonly LocalizedText AccountHint = new(
        "用您自己的话写，至多 20,000 字。将加密保存。", "In your own words, up to 20,000 characters. Kept encrypted.");
    public static readonly LocalizedText OccurredOn = new("发生日期", "Day it happened");
    public static readonly LocalizedText OccurredIn = new("发生地", "Where it happened");
    public static readonly LocalizedText Hazards = new("有什么危害", "What hazards there are");
    public static readonly LocalizedText Injury = new("有人受伤吗", "Was somebody hurt");
    public static readonly LocalizedText InjuredPeople = new("受伤人数", "How many were hurt");
    public static readonly LocalizedText Wanted = new("诉求", "What you want");
    public static readonly LocalizedText Anonymous = new("匿名举报", "Stay anonymous");
    public static readonly LocalizedText AnonymousHint = new(
        "勾选后不保存下面的姓名和联系方式。", "Name and contact below are then not kept.");
    public static readonly LocalizedText Name = new("姓名", "Name");
    public static readonly LocalizedText Phone = new("电话", "Telephone");
    public static readonly LocalizedText PhoneHint = new(
        "电话和电子邮箱至少填一项。", "Give a telephone number or an e-mail address.");
    public static readonly LocalizedText Email = new("电子邮箱", "E-mail");
    public static readonly LocalizedText EmailHint = new(
        "填写后，编号和口令会发到这里。", "Number and passphrase are then mailed to you.");
    public static readonly LocalizedText MayShare = new(
        "可以将我的姓名和联系方式告知被投诉商家", "The business may be told my name and contact");
    public static readonly LocalizedText ShareHint = new(
        "调解通常需要商家联系您。举报人信息从不告知商家。",
        "Mediation usually needs that the business can reach you. Who reports a violation is never told the business.");
    public static readonly LocalizedText MayPublish = new(
        "可以公开不含个人信息的经过", "An account without personal data may be published");
    public static readonly LocalizedText PublishHint = new(
        "公开前由工作人员核对，帮助他人避险。", "An officer checks it first; it helps others.");
}
