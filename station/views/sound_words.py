"""What is said of the tones where nobody would hear them."""

from __future__ import annotations

from station.core.settings import SoundSettings
from station.ports.availability import Availability
from station.views.outside_words import outside
from station.views.translation import translate


def of_silence(settings: SoundSettings, sound: Availability) -> str:
    """Say why no tone is heard, and what to do; empty where tones are."""
    if settings.mute:
        return translate("Sound", "The tones are muted: watch the screen.")
    if settings.volume == 0:
        return translate("Sound", "The volume of the tones is 0: watch the screen.")
    if sound.ok is False:
        why = outside(f"{sound.why} {sound.remedy}".strip())
        return translate("Sound", "No tone can be heard here. {why}").format(why=why)
    return ""
