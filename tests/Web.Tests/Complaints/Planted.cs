namespace ConsumerSafety.Web.Tests.Complaints;

/// <summary>Personal values that must be found nowhere but where they belong.</summary>
internal static class Planted
{
    public const string Name = "欧阳绛雪";
    public const string Phone = "13907130713";
    public const string Email = "jiangxue.ouyang@planted.example";
    public const string Order = "ORD-7713-PLANTED";
    public const string Account = "充电时突然冒烟，门牌胭脂巷七百一十三号，手部烫伤。";

    public static IReadOnlyList<string> All { get; } = [Name, Phone, Email, Order, "胭脂巷七百一十三号"];
}
