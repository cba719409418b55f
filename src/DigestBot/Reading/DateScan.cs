using System.Globalization;

namespace DigestBot.Reading;

/// <summary>One walk through the words of a date; see <see cref="DateWords"/>.</summary>
internal ref struct DateScan(ReadOnlySpan<char> text, Span<int> numbers, Span<int> lengths)
{
    private static readonly System.Buffers.SearchValues<char> PlaceCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ/_-");

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<int> _numbers = numbers;
    private readonly Span<int> _lengths = lengths;
    private int _at;
    private int _count;
    private int _yearBefore;
    private bool _slashes;
    private bool _time;
    private bool _zone;
    private bool _named;
    private bool _monthMayBeWeekday;

    private readonly bool IsWhole => _count == 3 || (_count == 2 && _named);

    public bool Run(ref FoundDateParts found)
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsAsciiDigit(c))
            {
                if (!ReadNumber(ref found))
                {
                    return false;
                }
            }
            else if (char.IsLetter(c))
            {
                ReadWord(ref found);
            }
            else if (c is '(' or '[')
            {
                SkipComment(c == '(' ? ')' : ']');
            }
            else if (c is '+' or '-' && !_zone && IsZoneHere(c) && DateZones.TryReadOffset(_text[_at..], out var offset, out var taken))
            {
                (found.Offset, _zone) = (offset, true);
                _at += taken;
            }
            else
            {
                _slashes |= c == '/';
                _at++;
            }
        }

        return _count > 0 && Place(ref found);
    }

    private bool ReadNumber(ref FoundDateParts found)
    {
        var digits = Digits();
        var next = _at + digits.Length < _text.Length ? _text[_at + digits.Length] : '\0';
        if (!_time && digits.Length <= 2 && (IsClockMark(next, digits.Length) || IsHourOfHalfDay(digits.Length) || (next == '.' && IsWhole && IsClock(digits.Length))))
        {
            _time = true;
            var taken = DateClock.Read(_text[_at..], digits.Length, ref found);
            _at += taken;
            return taken > 0;
        }

        if (!_time && _count == 3 && digits.Length is 4 or 6)
        {
            return ReadCompactClock(digits, ref found); // 20250305T101530Z
        }

        _at += digits.Length;
        if (digits.Length == 8 && _count == 0)
        {
            (_numbers[0], _numbers[1], _numbers[2]) = (DateWords.Number(digits[..4]), DateWords.Number(digits[4..6]), DateWords.Number(digits[6..]));
            (_lengths[0], _lengths[1], _lengths[2]) = (4, 2, 2);
            _count = 3;
            return true;
        }

        if (digits.Length > 4 || _count == 3)
        {
            return _count == 3; // what follows a whole date is not ours to understand
        }

        Add(DateWords.Number(digits), digits.Length);
        return true;
    }

    private void Add(int number, int length)
    {
        if (_count < 3)
        {
            (_numbers[_count], _lengths[_count]) = _yearBefore > 0 ? (_yearBefore + number, 4) : (number, length);
            (_count, _yearBefore) = (_count + 1, 0);
        }
    }

    // "06/Oct/2010:11:20:00" has its first colon before the clock.
    private readonly bool IsClockMark(char next, int length) =>
        DateClock.IsMark(next) && (next != ':' || (_at + length + 1 < _text.Length && char.IsAsciiDigit(_text[_at + length + 1])))
        && (next is not ('h' or 'H') || _at + length + 1 == _text.Length || !char.IsLetter(_text[_at + length + 1]) || _count > 1);

    private bool ReadCompactClock(ReadOnlySpan<char> digits, ref FoundDateParts found)
    {
        _time = true;
        _at += digits.Length;
        (found.Hour, found.Minute) = (DateWords.Number(digits[..2]), DateWords.Number(digits[2..4]));
        found.Second = digits.Length == 6 ? DateWords.Number(digits[4..]) : 0;
        return true;
    }

    private void ReadWord(ref FoundDateParts found)
    {
        if (found.TwelveHours is null && (_time || _text[_at] > '\u0600') && DateClock.HalfDay(_text[_at..], out var afternoon) is > 0 and var taken)
        {
            found.TwelveHours = afternoon;
            _at += taken;
            return;
        }

        var start = _at;
        _at = EndOfWord(_at);
        var word = _text[start.._at];
        if (_at < _text.Length && _text[_at] == '/' && !_zone && TryPlace(start, ref found))
        {
            return;
        }

        if ((found.Month == 0 || _monthMayBeWeekday) && FindMonth(start, out var calendar) is > 0 and var month)
        {
            // "mar., 04 févr. 2025": a Tuesday, which looks like a March until the month comes.
            (found.Month, found.Calendar, _named, _monthMayBeWeekday) = (month, calendar, true, found.Month == 0 && _count == 0);
        }
        else if (DateEras.TryFind(word, _count == 0 && _at < _text.Length && char.IsAsciiDigit(_text[_at]), out var yearBefore, out var first))
        {
            _yearBefore = yearBefore;
            if (first)
            {
                Add(1, 4);
            }
        }
        else if (_time && !_zone && DateZones.TryFind(word, out var offset))
        {
            // "GMT+3" names the zone by what follows.
            found.Offset = offset;
            _zone = offset != TimeSpan.Zero || word is "Z" or "z";
        }
    }

    // Of two words where there are such names, else of one. Moves past what it took.
    private int FindMonth(int start, out DateCalendar calendar)
    {
        if (_text[start] is >= '\u0600' and < '\u0700' && _at + 1 < _text.Length && _text[_at] == ' ' && char.IsLetter(_text[_at + 1]))
        {
            var end = EndOfWord(_at + 1);
            if (DateMonths.Find(_text[start..end], out calendar) is > 0 and var month)
            {
                _at = end;
                return month;
            }
        }

        return DateMonths.Find(_text[start.._at], out calendar);
    }

    // Europe/Moscow, America/Argentina/Buenos_Aires
    private bool TryPlace(int start, ref FoundDateParts found)
    {
        var end = _text[start..].IndexOfAnyExcept(PlaceCharacters);
        end = end < 0 ? _text.Length : start + end;
        if (end < start + 7 || !TimeZoneInfo.TryFindSystemTimeZoneById(_text[start..end].ToString(), out var zone))
        {
            return false;
        }

        (found.Zone, _zone, _at) = (zone, true, end);
        return true;
    }

    // Thai shortens with dots inside the word: "ต.ค."
    private readonly int EndOfWord(int at)
    {
        while (at < _text.Length && (char.IsLetter(_text[at]) || IsMark(_text[at])
            || (_text[at] == '.' && at + 1 < _text.Length && _text[at + 1] is >= '\u0E00' and <= '\u0E7F' && _text[at - 1] is >= '\u0E00' and <= '\u0E7F')))
        {
            at++;
        }

        return at;
    }

    private void SkipComment(char close)
    {
        var end = _text[_at..].IndexOf(close);
        _at = end < 0 ? _text.Length : _at + end + 1;
    }

    private bool Place(ref FoundDateParts found)
    {
        if (found.Month > 0)
        {
            return PlaceAroundMonth(ref found);
        }

        if (_lengths[0] == 4)
        {
            (found.Year, found.Month, found.Day) = (_numbers[0], _count > 1 ? _numbers[1] : 1, _count > 2 ? _numbers[2] : 1);
            found.DayOfYear = _count == 2 && _lengths[1] == 3 ? _numbers[1] : 0; // 2010-279
            return true;
        }

        if (_count < 3 || _lengths[2] is 3 or 1)
        {
            return _count == 3 && PlaceRepublicanYear(ref found);
        }

        (found.Day, found.Month, found.Year) = (_numbers[0], _numbers[1], _numbers[2]);
        (found.ShortYear, found.DayMonthOpen) = (_lengths[2] == 2, _slashes || _numbers[1] > 12);
        return PlaceRepublicanYear(ref found) || _lengths[0] < 3;
    }

    // Taiwan counts from 1911: 114-03-05.
    private readonly bool PlaceRepublicanYear(ref FoundDateParts found)
    {
        if (_lengths[0] != 3 || _numbers[0] is < 80 or > 288 || _lengths[2] > 2)
        {
            return false;
        }

        (found.Year, found.Month, found.Day, found.ShortYear, found.DayMonthOpen) = (_numbers[0], _numbers[1], _numbers[2], false, false);
        found.OfRepublic = true;
        return true;
    }

    private readonly bool PlaceAroundMonth(ref FoundDateParts found)
    {
        var yearAt = _lengths[0] == 4 && _count > 0 ? 0 : Math.Min(_count, 2) - 1;
        if (_count > 1 && _lengths[yearAt] is 4 or 2)
        {
            (found.Year, found.ShortYear, found.Day) = (_numbers[yearAt], _lengths[yearAt] == 2, _numbers[yearAt == 0 ? 1 : 0]);
            return true;
        }

        (found.Year, found.Day) = (_numbers[0], 1); // "March 2025"
        return _count == 1 && _lengths[0] == 4;
    }

    // Behind a whole date or behind the time: "2025-03-05+03:00", "5 Mar 2025 -0300", "Oct 6 11:20:00 -0400 2010". A minus may also part
    // the numbers of a date that stands behind the time.
    private readonly bool IsZoneHere(char sign)
    {
        var apart = _at > 0 && _text[_at - 1] == ' ';
        return IsWhole ? _time || sign == '+' || apart
            : _time && (sign == '+' || (apart && _at + 4 < _text.Length && !_text.Slice(_at + 1, 4).ContainsAnyExceptInRange('0', '9')) || char.IsLetter(_text[_at - 1]));
    }

    private readonly ReadOnlySpan<char> Digits()
    {
        var end = _text[_at..].IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? _text[_at..] : _text.Slice(_at, end);
    }

    // "Jan 5, 2010 at 3 pm"
    private readonly bool IsHourOfHalfDay(int length)
    {
        var after = _text[(_at + length)..].TrimStart();
        return _count >= 2 && !after.IsEmpty && char.IsAsciiLetter(after[0]) && DateClock.HalfDay(after, out _) > 0;
    }

    // "12.03.2025 14.30": a dot between hour and minute, once the date is complete.
    private readonly bool IsClock(int hourLength) =>
        _at + hourLength + 2 < _text.Length && char.IsAsciiDigit(_text[_at + hourLength + 1]) && char.IsAsciiDigit(_text[_at + hourLength + 2]);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
