using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Open311.Catalogue;

/// <summary>Everything that services ask, each with the field of a complaint it becomes.</summary>
internal static class Attributes
{
    private static readonly LocalizedText s_day = new(
        "日期 2026-01-31，或带时区的时间 2026-01-31T08:00:00+08:00",
        "a day, 2026-01-31, or an instant with its zone, 2026-01-31T08:00:00+08:00");

    public static readonly ServiceAttribute ProductName = new(
        "PRODUCT_NAME", AttributeType.String, "Subject.Name", new("产品名称", "What is the product?"))
    {
        IsRequired = true,
    };

    public static readonly ServiceAttribute Brand = new(
        "BRAND", AttributeType.String, "Subject.Brand", new("品牌", "Brand"));

    public static readonly ServiceAttribute Model = new(
        "MODEL", AttributeType.String, "Subject.Model", new("型号规格", "Model"));

    public static readonly ServiceAttribute Batch = new(
        "BATCH", AttributeType.String, "Subject.Batch", new("批号或生产日期", "Batch or day of production"));

    public static readonly ServiceAttribute Gtin = new(
        "GTIN", AttributeType.String, "Subject.Gtin", new("条码", "Barcode"))
    {
        Hint = new("8、12、13 或 14 位数字", "8, 12, 13 or 14 digits"),
    };

    public static readonly ServiceAttribute Category = new(
        "CATEGORY", AttributeType.SingleValueList, "Subject.Category", new("产品类别", "Category of the product"))
    {
        Options = AttributeOptions.Categories,
    };

    public static readonly ServiceAttribute LiftCode = new(
        "LIFT_CODE", AttributeType.String, "Subject.LiftRegistrationCode",
        new("电梯使用登记证编号或设备代码（见轿厢内标志）", "Registration or equipment code, on the plate in the car"));

    public static readonly ServiceAttribute Notice = new(
        "NOTICE", AttributeType.String, "Subject.NoticeIds",
        new("涉及的公告编号", "Number of a notice that is about it"))
    {
        Hint = new("如 RC-2024-000123", "such as RC-2024-000123"),
    };

    public static readonly ServiceAttribute Seller = new(
        "SELLER", AttributeType.String, "Purchase.Seller", new("商家", "Shop or company"));

    public static readonly ServiceAttribute Platform = new(
        "PLATFORM", AttributeType.String, "Purchase.Platform", new("网络平台", "Online platform"));

    public static readonly ServiceAttribute BoughtOn = new(
        "BOUGHT_ON", AttributeType.DateTime, "Purchase.BoughtOn", new("购买日期", "When was it bought?"))
    {
        Hint = s_day,
    };

    public static readonly ServiceAttribute OrderNumber = new(
        "ORDER_NUMBER", AttributeType.String, "Person.OrderNumber", new("订单号", "Order number"));

    public static readonly ServiceAttribute Price = new(
        "PRICE", AttributeType.Number, "Purchase.Price", new("价款（人民币元）", "Price, in yuan (CNY)"));

    public static readonly ServiceAttribute Wanted = new(
        "WANTED", AttributeType.MultiValueList, "Wanted", new("诉求", "What is wanted?"))
    {
        Options = _ => AttributeOptions.Remedies,
    };

    public static readonly ServiceAttribute MayShare = new(
        "SHARE_WITH_BUSINESS", AttributeType.SingleValueList, "MayShareWithBusiness",
        new("是否同意向商家透露您的姓名和联系方式", "May the business be told who you are?"))
    {
        Options = _ => AttributeOptions.YesOrNo,
    };

    public static readonly ServiceAttribute MayPublish = new(
        "PUBLISH", AttributeType.SingleValueList, "MayPublish",
        new("是否同意公开不含个人信息的经过", "May an account without personal data be published?"))
    {
        Options = _ => AttributeOptions.YesOrNo,
    };

    public static readonly ServiceAttribute OccurredOn = new(
        "OCCURRED_ON", AttributeType.DateTime, "Incident.OccurredOn", new("发生日期", "When did it happen?"))
    {
        Hint = s_day,
    };

    public static readonly ServiceAttribute Hazards = new(
        "HAZARD", AttributeType.MultiValueList, "Incident.HazardTypes", new("危害", "Hazards"))
    {
        Options = AttributeOptions.Hazards,
    };

    public static readonly ServiceAttribute Injury = new(
        "INJURY", AttributeType.SingleValueList, "Incident.Injury", new("人员伤害", "Was somebody hurt?"))
    {
        Options = _ => AttributeOptions.Injuries,
    };

    public static readonly ServiceAttribute InjuredPeople = new(
        "INJURED_PEOPLE", AttributeType.Number, "Incident.InjuredPeople", new("受伤人数", "How many people were hurt?"));
}
