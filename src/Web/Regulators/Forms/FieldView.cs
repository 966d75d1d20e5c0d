using System.Collections.Immutable;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>One property of a form as a page shows it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Field">The property.</param>
public sealed record FieldView(FormView Form, FormField Field)
{
    /// <summary>The id of its input.</summary>
    public string Id => FormView.IdOf(Field.Name);

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Fault> Faults => Form.FaultsAt(Field.Name);

    /// <summary>Whether it has to be filled in.</summary>
    public bool IsRequired => Form.Required.Contains(Field.Name);

    /// <summary>Its rows.</summary>
    public TypedRows Rows => Form.Typed.RowsOf(Field.Name);

    /// <summary>How many rows it has, shown or not.</summary>
    public int Total => Form.Totals.GetValueOrDefault(Field.Name);

    /// <summary>What it can be chosen from.</summary>
    public IReadOnlyList<CodeChoice> Choices => Form.Lists[Field.List!.Value];

    /// <summary>What is ticked.</summary>
    public ImmutableArray<string> Ticked => Form.Typed.Ticked(Field.Name);

    /// <summary>Its input.</summary>
    public InputView Input => new(Field, Field.Name, Form.Typed.Text(Field.Name), Faults, IsRequired);

    /// <summary>The input of a cell.</summary>
    public InputView Cell(int row, FormField member)
    {
        var name = PostedForm.CellName(Field.Name, Rows.First + row, member.Name);
        var text = Rows.Rows[row].GetValueOrDefault(member.Name, "");
        return new(member, name, text, Form.FaultsAt(name), IsRequired: false);
    }
}
