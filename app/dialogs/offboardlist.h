// The first step of an off-boarding: a list that is pasted, typed, dropped, or opened as a file.
#pragma once

#include <QWidget>

class QPushButton;

namespace candela::look {
class FieldError;
class TextLabel;
} // namespace candela::look

namespace candela::app {

class ListField;
struct Sentence;

class OffboardList : public QWidget
{
    Q_OBJECT
public:
    explicit OffboardList(QWidget *parent = nullptr);

    // What was typed, or the bytes of the file.
    bool isEmpty() const;
    const QByteArray &file() const { return m_file; }
    bool isFile() const { return m_isFile; }
    QString typed() const;
    // Of what cannot be read as a list, until it is changed.
    void setError(const QString &message);
    void openFile(const QString &path);

signals:
    void changed();

private:
    void browse();
    void take(const QString &path, const QByteArray &bytes);
    void forgetFile();

    ListField *m_field;
    look::FieldError *m_error;
    look::TextLabel *m_from;
    QPushButton *m_open, *m_forget;
    QByteArray m_file;
    bool m_isFile = false;
};

} // namespace candela::app
