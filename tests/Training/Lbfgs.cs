namespace HighPoint.Training;

/// <summary>Finds the lowest point of a smooth convex function: L-BFGS with a backtracking line search (Nocedal and Wright, "Numerical Optimization", chapters 3 and 7).</summary>
internal static class Lbfgs
{
    private const int Memory = 10;
    private const int MostRounds = 200;
    private const double Flat = 1e-5;

    /// <summary>The lowest point, from zero on.</summary>
    /// <param name="size">How many unknowns.</param>
    /// <param name="function">The value at a point; fills the gradient.</param>
    public static double[] Minimum(int size, Func<double[], double[], double> function)
    {
        var (at, gradient) = (new double[size], new double[size]);
        var value = function(at, gradient);
        var steps = new LinkedList<(double[] Step, double[] Change, double Product)>();
        for (var round = 0; round < MostRounds; round++)
        {
            var direction = Direction(gradient, steps);
            var slope = Dot(gradient, direction);
            var (next, changed) = (new double[size], new double[size]);
            var reached = value;
            for (var length = steps.Count == 0 ? 1 / Math.Max(1, Math.Sqrt(Dot(gradient, gradient))) : 1.0; length > 1e-12; length /= 2)
            {
                Move(at, direction, length, next);
                reached = function(next, changed);
                if (reached <= value + (1e-4 * length * slope))
                {
                    break;
                }
            }

            var done = value - reached <= Flat * Math.Max(1, Math.Abs(value)) * 1e-2;
            Remember(steps, at, next, gradient, changed);
            (at, gradient, value) = (next, changed, reached);
            if (done)
            {
                break;
            }
        }

        return at;
    }

    private static void Remember(LinkedList<(double[] Step, double[] Change, double Product)> steps, double[] from, double[] to, double[] before, double[] after)
    {
        var (step, change) = (new double[from.Length], new double[from.Length]);
        for (var index = 0; index < from.Length; index++)
        {
            step[index] = to[index] - from[index];
            change[index] = after[index] - before[index];
        }

        var product = Dot(step, change);
        if (product > 1e-12)
        {
            steps.AddLast((step, change, product));
        }

        if (steps.Count > Memory)
        {
            steps.RemoveFirst();
        }
    }

    private static double[] Direction(double[] gradient, LinkedList<(double[] Step, double[] Change, double Product)> steps)
    {
        var direction = gradient.Select(value => -value).ToArray();
        var shares = new Stack<double>();
        for (var node = steps.Last; node is not null; node = node.Previous)
        {
            var share = Dot(node.Value.Step, direction) / node.Value.Product;
            shares.Push(share);
            Move(direction, node.Value.Change, -share, direction);
        }

        if (steps.Last is { Value: var last })
        {
            var scale = last.Product / Dot(last.Change, last.Change);
            for (var index = 0; index < direction.Length; index++)
            {
                direction[index] *= scale;
            }
        }

        foreach (var (step, change, product) in steps)
        {
            Move(direction, step, shares.Pop() - (Dot(change, direction) / product), direction);
        }

        return direction;
    }

    private static void Move(double[] from, double[] direction, double length, double[] to)
    {
        for (var index = 0; index < from.Length; index++)
        {
            to[index] = from[index] + (length * direction[index]);
        }
    }

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var index = 0; index < one.Length; index++)
        {
            sum += one[index] * other[index];
        }

        return sum;
    }
}
