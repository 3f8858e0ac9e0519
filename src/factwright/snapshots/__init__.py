"""What people approved, sentence by sentence, with the fact values it rested on; and what waits for a decision.

Reading is strict: whatever is not exactly what was written is reported. Nothing here drafts, grounds or prints.
"""
