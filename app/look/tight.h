// Layouts without the platform's default margins: every distance is one the design names.
#pragma once

class QWidget;

namespace candela::look {

// Margins and spacing in pixels.
template <class Layout>
[[nodiscard]] Layout *tight(QWidget *parent, int left = 0, int top = 0, int right = 0, int bottom = 0, int spacing = 0)
{
    auto *layout = new Layout(parent);
    layout->setContentsMargins(left, top, right, bottom);
    layout->setSpacing(spacing);
    return layout;
}

template <class Layout> [[nodiscard]] Layout *tight(int spacing = 0)
{
    auto *layout = new Layout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

} // namespace candela::look
