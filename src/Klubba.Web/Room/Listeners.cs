using System.Net;

namespace Klubba.Web.Room;

/// <summary>Lyssnare: how many may follow at a time, from one address and in all, so that nobody takes the lines of the others.</summary>
internal sealed class Listeners
{
    /// <summary>A town hall and a school may each come from one address.</summary>
    public const int OfOneAddress = 300, OfAll = 5000;

    private readonly Dictionary<IPAddress, int> counts = [];
    private int all;

    /// <summary>A place, until it is disposed; null where there is none left.</summary>
    public IDisposable? Enter(IPAddress address)
    {
        lock (counts)
        {
            var here = counts.GetValueOrDefault(address);
            if (here >= OfOneAddress || all >= OfAll) return null;
            (counts[address], all) = (here + 1, all + 1);
            return new Place(this, address);
        }
    }

    private void Leave(IPAddress address)
    {
        lock (counts)
        {
            all--;
            if (--counts[address] == 0) counts.Remove(address);
        }
    }

    private sealed class Place(Listeners listeners, IPAddress address) : IDisposable
    {
        private bool left;

        public void Dispose()
        {
            if (!left) listeners.Leave(address);
            left = true;
        }
    }
}
