using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Import.Notices;

/// <summary>The properties of the six kinds that a format can fill.</summary>
internal static class NoticeProperties
{
    private static readonly string[] s_recordedHere =
        [nameof(Notice.Id), nameof(Notice.Version), nameof(Notice.UpdatedAt), nameof(Notice.Status),
            nameof(Notice.ChangeReason)];

    private static readonly Dictionary<NoticeKind, Type> s_types = new()
    {
        [NoticeKind.SpotCheck] = typeof(SpotCheck),
        [NoticeKind.RiskAlert] = typeof(RiskAlert),
        [NoticeKind.Recall] = typeof(Recall),
        [NoticeKind.ElevatorNotice] = typeof(ElevatorNotice),
        [NoticeKind.CounterfeitRuling] = typeof(CounterfeitRuling),
        [NoticeKind.ConsumerTip] = typeof(ConsumerTip),
    };

    private static readonly Dictionary<NoticeKind, IReadOnlyDictionary<string, NoticeProperty>> s_ofKind =
        s_types.ToDictionary(type => type.Key, type => NoticeProperty.Of(type.Value, s_recordedHere));

    private static readonly Dictionary<Type, IReadOnlyDictionary<string, NoticeProperty>> s_ofElement =
        new[] { typeof(Product), typeof(TestItem), typeof(Attachment) }
            .ToDictionary(type => type, type => NoticeProperty.Of(type));

    /// <summary>What a format can fill in notices of a kind.</summary>
    public static IReadOnlyDictionary<string, NoticeProperty> Of(NoticeKind kind) => s_ofKind[kind];

    /// <summary>What a format can fill in a product, a test item or an attachment.</summary>
    public static IReadOnlyDictionary<string, NoticeProperty> OfElement(Type type) => s_ofElement[type];

    /// <summary>True for what the catalogue gives itself and no format can fill.</summary>
    public static bool IsRecordedHere(string name) => s_recordedHere.Contains(name);

    /// <summary>An element with nothing but what its rules need not to fail.</summary>
    public static object CreateElement(Type type) => type == typeof(Product) ? new Product()
        : type == typeof(TestItem) ? new TestItem { Name = "-" }
        : new Attachment { Name = "-", Url = "https://a.example/" };

    /// <summary>An empty notice of a kind.</summary>
    public static Notice Create(NoticeKind kind) => (Notice)Activator.CreateInstance(s_types[kind])!;
}
