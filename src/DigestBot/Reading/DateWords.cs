namespace DigestBot.Reading;

/// <summary>
/// Reads a date word by word, in whatever order the words stand: a month's name, a clock time, a zone and numbers are told apart
/// by what they look like. Weekdays are not checked: they are wrong too often to say anything.
/// </summary>
internal static class DateWords
{
    public static bool Read(ReadOnlySpan<char> text, out FoundDateParts found)
    {
        found = default;
        if (text.IndexOfAnyExceptInRange('0', '9') < 0 && ReadDigitsOnly(text, ref found))
        {
            return true;
        }

        Span<int> numbers = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var scan = new Scan(text, numbers, lengths);
        return scan.Run(ref found);
    }

    private static bool ReadDigitsOnly(ReadOnlySpan<char> digits, ref FoundDateParts found)
    {
        switch (digits.Length)
        {
            case 4:
                (found.Year, found.Month, found.Day) = (Number(digits), 1, 1);
                return true;
            case 8 or 12 or 14:
                (found.Year, found.Month, found.Day) = (Number(digits[..4]), Number(digits[4..6]), Number(digits[6..8]));
                found.Hour = digits.Length > 8 ? Number(digits[8..10]) : 0;
                found.Minute = digits.Length > 8 ? Number(digits[10..12]) : 0;
                found.Second = digits.Length > 12 ? Number(digits[12..14]) : 0;
                return true;
            case 10 or 13:
                var seconds = long.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
                found.UnixSeconds = digits.Length == 13 ? seconds / 1000 : seconds;
                return true;
            default:
                return false;
        }
    }

    internal static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);

    private ref struct Scan(ReadOnlySpan<char> text, Span<int> numbers, Span<int> lengths)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private readonly Span<int> _numbers = numbers;
        private readonly Span<int> _lengths = lengths;
        private int _at;
        private int _count;
        private bool _slashes;
        private bool _time;
        private bool _zone;
        private bool _named;
        private bool _monthMayBeWeekday;

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
                else if (c == '(')
                {
                    SkipComment();
                }
                else if (c is '+' or '-' && !_zone && (_time || IsAfterDate(c)) && DateZones.TryReadOffset(_text[_at..], out var offset, out var taken))
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
            if (!_time && digits.Length <= 2 && (next is ':' or 'h' || IsHourOfHalfDay(digits.Length) || (next == '.' && _count == 3 && IsClock(digits.Length))))
            {
                return ReadClock(digits, ref found);
            }

            if (!_time && _count == 3 && digits.Length is 4 or 6)
            {
                return ReadCompactClock(digits, ref found); // 20250305T101530Z
            }

            _at += digits.Length;
            if (digits.Length == 8 && _count == 0)
            {
                (_numbers[0], _numbers[1], _numbers[2]) = (Number(digits[..4]), Number(digits[4..6]), Number(digits[6..]));
                (_lengths[0], _lengths[1], _lengths[2]) = (4, 2, 2);
                _count = 3;
                return true;
            }

            if (digits.Length > 4 || _count == 3)
            {
                return _count == 3; // what follows a whole date is not ours to understand
            }

            _numbers[_count] = Number(digits);
            _lengths[_count++] = digits.Length;
            return true;
        }

        private bool ReadCompactClock(ReadOnlySpan<char> digits, ref FoundDateParts found)
        {
            _time = true;
            _at += digits.Length;
            (found.Hour, found.Minute) = (Number(digits[..2]), Number(digits[2..4]));
            found.Second = digits.Length == 6 ? Number(digits[4..]) : 0;
            return true;
        }

        private bool ReadClock(ReadOnlySpan<char> hour, ref FoundDateParts found)
        {
            _time = true;
            found.Hour = Number(hour);
            _at += hour.Length;
            if (_at == _text.Length || _text[_at] is not (':' or '.' or 'h'))
            {
                return true; // "3 pm"
            }

            var marked = _text[_at++] == 'h';
            var minute = Digits();
            if (minute.Length > 2 || (minute.Length == 0 && !marked))
            {
                return false;
            }

            found.Minute = minute.Length == 0 ? 0 : Number(minute);
            _at += minute.Length;
            if (_at + 1 < _text.Length && _text[_at] is ':' or '.' && char.IsAsciiDigit(_text[_at + 1]))
            {
                _at++;
                var second = Digits();
                _at += second.Length;
                if (second.Length > 2)
                {
                    return false;
                }

                found.Second = Number(second);
                ReadFraction(ref found);
            }

            return true;
        }

        private void ReadFraction(ref FoundDateParts found)
        {
            if (_at + 1 < _text.Length && _text[_at] is '.' or ',' or ':' && char.IsAsciiDigit(_text[_at + 1]))
            {
                _at++;
                var fraction = Digits();
                _at += fraction.Length;
                var scale = TimeSpan.TicksPerSecond;
                foreach (var digit in fraction[..Math.Min(fraction.Length, 7)])
                {
                    scale /= 10;
                    found.Ticks += (digit - '0') * scale;
                }
            }
        }

        private void ReadWord(ref FoundDateParts found)
        {
            var start = _at;
            while (_at < _text.Length && (char.IsLetter(_text[_at]) || IsMark(_text[_at])))
            {
                _at++;
            }

            var word = _text[start.._at];
            if (DateMonths.Find(word) is > 0 and var month && (found.Month == 0 || _monthMayBeWeekday))
            {
                // "mar., 04 févr. 2025": a Tuesday, which looks like a March until the month comes.
                (found.Month, _named, _monthMayBeWeekday) = (month, true, found.Month == 0 && _count == 0);
            }
            else if (word.Equals("am", StringComparison.OrdinalIgnoreCase) || word.Equals("pm", StringComparison.OrdinalIgnoreCase))
            {
                found.TwelveHours = word[0] is 'p' or 'P';
            }
            else if (word is "오전" or "오후" or "上午" or "下午")
            {
                found.TwelveHours = word is "오후" or "下午";
            }
            else if (_time && !_zone && DateZones.TryFind(word, out var offset))
            {
                // "GMT+3" names the zone by what follows.
                found.Offset = offset;
                _zone = offset != TimeSpan.Zero || word is "Z" or "z";
            }
        }

        private void SkipComment()
        {
            var end = _text[_at..].IndexOf(')');
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
                return true;
            }

            if (_count < 3 || _lengths[2] is 3 or 1)
            {
                return false;
            }

            (found.Day, found.Month, found.Year) = (_numbers[0], _numbers[1], _numbers[2]);
            (found.ShortYear, found.DayMonthOpen) = (_lengths[2] == 2, _slashes || _numbers[1] > 12);
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

        // "2025-03-05+03:00", "5 Mar 2025 -0300": a zone without a time.
        private readonly bool IsAfterDate(char sign) =>
            (_count == 3 || (_count == 2 && _named)) && (sign == '+' || _text[_at - 1] == ' ');

        private readonly ReadOnlySpan<char> Digits()
        {
            var end = _text[_at..].IndexOfAnyExceptInRange('0', '9');
            return end < 0 ? _text[_at..] : _text.Slice(_at, end);
        }

        // "Jan 5, 2010 at 3 pm"
        private readonly bool IsHourOfHalfDay(int length)
        {
            var after = _text[(_at + length)..].TrimStart();
            return _count >= 2 && (after.StartsWith("am", StringComparison.OrdinalIgnoreCase) || after.StartsWith("pm", StringComparison.OrdinalIgnoreCase));
        }

        // "12.03.2025 14.30": a dot between hour and minute, once the date is complete.
        private readonly bool IsClock(int hourLength) =>
            _at + hourLength + 2 < _text.Length && char.IsAsciiDigit(_text[_at + hourLength + 1]) && char.IsAsciiDigit(_text[_at + hourLength + 2]);

        private static bool IsMark(char c) =>
            char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
    }
}
