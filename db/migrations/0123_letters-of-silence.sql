-- A member may object to the use of silence at all: that letter has its number like the others about a round.
alter table mail.letter drop constraint letter_kind_check;
alter table mail.letter add constraint letter_kind_check check (kind in ('invitation', 'meetingMoved',
  'meetingCancelled', 'silenceOpened', 'silenceRefused', 'silenceExtended', 'silenceBroken', 'silenceWithdrawn',
  'silenceVoid', 'adopted', 'released'));
