namespace ConsumerSafety.Domain.Complaints;

/// <summary>The legal grounds that the law knows.</summary>
/// <param name="all">Every one, in the order of the law.</param>
public sealed class LegalGrounds(IReadOnlyList<LegalGround> all)
{
    /// <summary>Those that hold for a move on a day.</summary>
    public IReadOnlyList<LegalGround> For(ComplaintMove move, DateOnly day) =>
        [.. all.Where(ground => ground.Move == move && ground.ValidFrom <= day && !(ground.ValidTo < day))];

    /// <summary>The one with this key, whether or not it still holds; or null.</summary>
    public LegalGround? Find(string? id) => all.FirstOrDefault(ground => ground.Id == id);
}
