using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using static ConsumerSafety.Api.Open311.Catalogue.Attributes;

namespace ConsumerSafety.Api.Open311.Catalogue;

/// <summary>The services: each kind of complaint with the subjects that people look for.</summary>
internal static class ServiceTable
{
    /// <summary>The category of all food.</summary>
    public const string Food = "Food";

    /// <summary>When services or attributes were changed last, for programs that keep them.</summary>
    public const string Changeset = "2026-11-26 00:00";

    private static readonly LocalizedText s_products = new("产品安全", "Product safety");
    private static readonly LocalizedText s_purchases = new("消费纠纷", "Disputes about purchases");
    private static readonly LocalizedText s_lifts = new("电梯安全", "Lift safety");

    private static readonly ServiceAttribute[] s_names = [ProductName, Brand, Model, Batch, Gtin];
    private static readonly ServiceAttribute[] s_incident =
        [OccurredOn, Hazards, Injury, InjuredPeople, MayPublish];

    /// <summary>Every one, in the order in which people are asked.</summary>
    public static IReadOnlyList<Service> All { get; } =
    [
        new(
            "product-report", ComplaintKind.Report, s_products,
            new("举报不安全或不合格产品", "Report an unsafe product"),
            new(
                "产品伤人、起火、漏电、不符合标准等。可以不留姓名。地点填购买地或发生地。",
                "A product that hurts, burns, gives shocks or does not meet its standard. Needs no name. The place is "
                + "where it was bought or happened."),
            new("缺陷,召回,起火,触电,3C,质量", "defect,recall,fire,shock,quality"),
            [.. s_names, Category, Seller, Platform, BoughtOn, Notice, .. s_incident]),
        new(
            "food-report", ComplaintKind.Report, s_products,
            new("举报食品安全问题", "Report unsafe food"),
            new(
                "食品变质、异物、过期、非法添加等。可以不留姓名。",
                "Food that is spoilt, contaminated, out of date or adulterated. Needs no name."),
            new("食品,保质期,异物,添加剂,餐饮", "food,expiry,foreign body,additive"),
            [
                .. s_names, Category with { Options = AttributeOptions.FoodCategories }, Seller, Platform, BoughtOn,
                Notice, .. s_incident,
            ])
        {
            Category = Food,
        },
        new(
            "counterfeit-report", ComplaintKind.Report, s_products,
            new("举报假冒伪劣", "Report a counterfeit"),
            new(
                "假冒商标、伪造产地或认证标志。可以不留姓名。",
                "Forged marks, origin or certificates. Needs no name."),
            new("假冒,商标,侵权,山寨", "fake,trademark,forgery"),
            [.. s_names, Category, Seller, Platform, BoughtOn, Notice, OccurredOn, MayPublish])
        {
            HazardType = "Counterfeit",
        },
        new(
            "ebike-report", ComplaintKind.Report, s_products,
            new("举报电动自行车及电池问题", "Report an electric bicycle or battery"),
            new(
                "起火、改装、电池或充电器不合格等。可以不留姓名。",
                "Fire, tampering, batteries or chargers that are not safe. Needs no name."),
            new("电动车,锂电池,充电器,改装", "e-bike,lithium battery,charger"),
            [.. s_names, Seller, Platform, BoughtOn, Notice, .. s_incident])
        {
            Category = "ElectricBicycles",
        },
        new(
            "product-dispute", ComplaintKind.Dispute, s_purchases,
            new("投诉商家", "Complain about a purchase"),
            new(
                "要求商家退款、更换、修理或赔偿，由市场监管部门调解。须留姓名和联系方式。地点填购买地。",
                "A refund, replacement, repair or compensation is wanted; the authority mediates. Needs name and "
                + "contact. The place is where it was bought."),
            new("退款,退货,赔偿,三包,网购", "refund,return,compensation,warranty"),
            [
                .. s_names, Category, Seller, Platform, BoughtOn, OrderNumber, Price, Wanted, MayShare, Notice,
                .. s_incident,
            ]),
        new(
            "lift-report", ComplaintKind.Report, s_lifts,
            new("反映电梯安全隐患", "Report an unsafe lift"),
            new(
                "异响、抖动、平层不准、门故障、未检验等。可以不留姓名。",
                "Noise, jolts, stops out of level, door faults, no inspection. Needs no name."),
            new("电梯,扶梯,维保,检验", "lift,elevator,escalator,maintenance"),
            [LiftCode, OccurredOn, Injury, InjuredPeople, Notice, MayPublish])
        {
            Category = "Lifts", Subject = new("电梯", "Lift"),
        },
        new(
            "lift-trapped", ComplaintKind.Report, s_lifts,
            new("反映电梯困人", "Report that people were trapped in a lift"),
            new(
                "仅供事后反映。现在有人被困，请立即拨打 96333 或 119。",
                "For afterwards only. If people are trapped now, call 96333 or 119 at once."),
            new("电梯,困人,关人,96333", "lift,elevator,trapped,stuck"),
            [LiftCode, OccurredOn with { IsRequired = true }, Injury, InjuredPeople, MayPublish])
        {
            Category = "Lifts", HazardType = "LiftIncident", Subject = new("电梯", "Lift"),
            Advice = new(
                "如仍有人被困，请立即拨打 96333 或 119。", "If people are still trapped, call 96333 or 119 at once."),
        },
    ];

    /// <summary>The one with this code, or null.</summary>
    public static Service? Find(string? code) => All.FirstOrDefault(service => service.Code == code);
}
