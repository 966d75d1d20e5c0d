using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Complaints;

/// <summary>What was expected of a complaint, in both languages.</summary>
internal static class ComplaintExpected
{
    public static readonly LocalizedText Kind = new("选择投诉或举报", "a dispute or a report");
    public static readonly LocalizedText Subject = new(
        "产品名称、商标、型号、条码或电梯编号之一", "a product's name, brand, model or barcode, or a lift's number");
    public static readonly LocalizedText Region = new("购买地或发生地", "where it was bought or happened");
    public static readonly LocalizedText NamedDispute = new(
        "投诉须实名；匿名请选择举报", "a name: a dispute cannot be anonymous, a report can");
    public static readonly LocalizedText Contact = new("电话或电子邮箱", "a telephone number or an e-mail address");
    public static readonly LocalizedText Phone = new(
        "5 至 20 位数字的电话号码，可含 + - 空格和括号",
        "a telephone number of 5 to 20 digits; plus, hyphens, spaces and brackets are allowed");
    public static readonly LocalizedText Email = new(
        "电子邮箱，如 name@example.com", "an e-mail address, such as name@example.com");
}
