namespace HighPoint.Language.Words;

/// <summary>How far two words are apart: inserted, missing, wrong or swapped letters (optimal string alignment).</summary>
internal static class Typos
{
    private const int Longest = 64;

    /// <summary>Whether <paramref name="typed"/> can be meant as <paramref name="meant"/>: exact up to three letters, one slip up to seven, two beyond.</summary>
    public static bool Near(string typed, string meant)
    {
        var allowed = meant.Length switch { <= 3 => 0, <= 7 => 1, _ => 2 };
        return string.Equals(typed, meant, StringComparison.Ordinal)
            || (allowed > 0 && Math.Abs(typed.Length - meant.Length) <= allowed && meant.Length < Longest && Distance(typed, meant) <= allowed);
    }

    /// <summary>The number of slips between two words.</summary>
    public static int Distance(string one, string other)
    {
        var width = other.Length + 1;
        var cells = new int[(one.Length + 1) * width];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var column = 0; column <= other.Length; column++)
            {
                cells[(row * width) + column] = row == 0 ? column : column == 0 ? row : Cheapest(one, other, cells, row, column);
            }
        }

        return cells[^1];
    }

    private static int Cheapest(string one, string other, int[] cells, int row, int column)
    {
        var width = other.Length + 1;
        int Cell(int r, int c) => cells[(r * width) + c];
        var wrong = one[row - 1] == other[column - 1] ? 0 : 1;
        var cheapest = Math.Min(Math.Min(Cell(row - 1, column), Cell(row, column - 1)) + 1, Cell(row - 1, column - 1) + wrong);
        var swapped = row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
        return swapped ? Math.Min(cheapest, Cell(row - 2, column - 2) + 1) : cheapest;
    }
}
