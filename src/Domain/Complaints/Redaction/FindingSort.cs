namespace ConsumerSafety.Domain.Complaints.Redaction;

/// <summary>What may tell who somebody is; what comes first wins where two overlap.</summary>
public enum FindingSort
{
    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>The number of a resident identity card.</summary>
    IdNumber,

    /// <summary>The number of a bank card.</summary>
    BankCard,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>The number of an order, a parcel or a payment.</summary>
    OrderNumber,

    /// <summary>The number of a passport or a travel permit.</summary>
    TravelDocument,

    /// <summary>The number plate of a vehicle.</summary>
    Plate,

    /// <summary>A postal address below the town.</summary>
    Address,

    /// <summary>An account at WeChat, QQ or the like.</summary>
    OnlineAccount,

    /// <summary>The name of a person.</summary>
    Name,
}
